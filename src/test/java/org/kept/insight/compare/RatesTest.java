package org.kept.insight.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.kept.insight.statistics.Comparison.Verdict;

class RatesTest {

    @Test
    void threeADayAgainstTwoIsSevenAWeekMore() {
        var told = Rates.perWeek(days(28, 2), days(14, 3), 7);

        assertThat(told.one().value()).hasValue(14);
        assertThat(told.other().value()).hasValue(21);
        assertThat(told.one().n()).isEqualTo(56);
        assertThat(told.difference()).get().satisfies(difference -> {
            assertThat(difference.value()).isEqualTo(7, within(1e-9));
            assertThat(difference.low())
                    .as("days that are all alike leave no doubt")
                    .isEqualTo(7, within(1e-9));
        });
        assertThat(told.verdict()).isEqualTo(Verdict.HIGHER);
    }

    @Test
    void daysThatVaryMakeASmallDifferenceUnclear() {
        long[] one = {0, 9, 0, 8, 1, 7, 0, 9};
        long[] other = {9, 0, 8, 1, 9, 0, 1, 9};

        assertThat(Rates.perWeek(one, other, 7).verdict()).isEqualTo(Verdict.UNCLEAR);
    }

    @Test
    void belowTwentyCasesNothingIsSaid() {
        assertThat(Rates.perWeek(days(19, 1), days(100, 1), 7).verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(Rates.perWeek(new long[0], new long[0], 7).one().value()).isEmpty();
    }

    private static long[] days(int count, long each) {
        long[] days = new long[count];
        Arrays.fill(days, each);
        return days;
    }
}
