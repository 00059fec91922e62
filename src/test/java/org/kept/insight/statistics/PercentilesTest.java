package org.kept.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void liesBetweenTwoValuesAsInTheDatabase() {
        Percentiles four = Percentiles.of(new long[] {40, 10, 30, 20});

        // Rows 0.5 × 3 = 1.5, 0.85 × 3 = 2.55 and 0.95 × 3 = 2.85 of 10, 20, 30, 40.
        assertThat(four.at(0.5, 0.85, 0.95)).containsExactly(new double[] {25, 35.5, 38.5}, within(1e-9));
        assertThat(four.at(0)).isEqualTo(10);
        assertThat(four.at(1)).isEqualTo(40);
        assertThat(Percentiles.of(new double[] {1.5, 0.5, 9}).median()).isEqualTo(1.5);
        assertThat(Percentiles.of(new long[] {7}).at(0.85)).isEqualTo(7);
    }

    @Test
    void leavesTheCallersValuesAsTheyWere() {
        double[] values = {3, 1, 2};
        Percentiles.of(values).median();
        assertThat(values).containsExactly(3, 1, 2);
    }

    @Test
    void saysSoWhenThereIsNothingToTell() {
        assertThat(Percentiles.of(new long[0]).isEmpty()).isTrue();
        assertThatThrownBy(() -> Percentiles.of(new long[0]).median()).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> Percentiles.of(new double[] {1, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Percentiles.of(new long[] {1}).at(1.01)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void growsWithItsShareAndStaysAmongTheValues(
            @ForAll @Size(min = 1, max = 50) List<@LongRange(min = -1_000_000, max = 1_000_000) Long> values,
            @ForAll @DoubleRange(min = 0, max = 1) double one,
            @ForAll @DoubleRange(min = 0, max = 1) double other) {
        double[] told = Percentiles.of(
                        values.stream().mapToLong(Long::longValue).toArray())
                .at(Math.min(one, other), Math.max(one, other));
        assertThat(told[0]).isLessThanOrEqualTo(told[1] + 1e-6);
        assertThat(told[0]).isGreaterThanOrEqualTo(Collections.min(values) - 1e-6);
        assertThat(told[1]).isLessThanOrEqualTo(Collections.max(values) + 1e-6);
    }
}
