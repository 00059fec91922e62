package org.kept.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.kept.insight.statistics.Calibration.Answered;
import org.kept.insight.statistics.Calibration.Bin;
import org.kept.insight.statistics.Calibration.Hits;
import org.kept.insight.statistics.Calibration.Verdict;

class CalibrationTest {

    @Test
    void goodOddsBeatTheBaseRate() {
        List<Answered> answered = answered(10, 0.9, 9);
        answered.addAll(answered(10, 0.25, 2));

        Calibration calibration = Calibration.of(answered);

        // 9 × 0.1² + 1 × 0.9² + 2 × 0.75² + 8 × 0.25² = 2.525 over 20; base rate 11 / 20.
        assertThat(calibration.brier()).isCloseTo(0.12625, within(1e-9));
        assertThat(calibration.baseRate()).isEqualTo(0.55);
        assertThat(calibration.baseRateBrier()).isCloseTo(0.2475, within(1e-9));
        assertThat(calibration.verdict()).isEqualTo(Verdict.RELIABLE);
        assertThat(calibration.bins()).hasSize(2);
        isBin(calibration.bins().get(0), 0.2, 0.3, 0.25, 0.2);
        isBin(calibration.bins().get(1), 0.9, 1.0, 0.9, 0.9);
        assertThat(Calibration.hits(answered, 0.8)).isEqualTo(new Hits(10, 9));
        assertThat(Calibration.hits(answered, 0.25)).isEqualTo(new Hits(20, 11));
        assertThat(Calibration.hits(answered, 0.95)).isEqualTo(new Hits(0, 0));
    }

    @Test
    void oddsThatKnowNoMoreThanTheBaseRateAreNotReliableYet() {
        assertThat(Calibration.of(answered(40, 0.5, 20)).verdict()).isEqualTo(Verdict.NOT_RELIABLE_YET);
        assertThat(Calibration.of(answered(40, 0.9, 10)).verdict()).isEqualTo(Verdict.NOT_RELIABLE_YET);
    }

    @Test
    void nineteenAnswersAreTooFew() {
        List<Answered> perfect = answered(10, 1, 10);
        perfect.addAll(answered(9, 0, 0));
        assertThat(Calibration.of(perfect).verdict()).isEqualTo(Verdict.TOO_FEW);
        perfect.addAll(answered(1, 0, 0));
        assertThat(Calibration.of(perfect).verdict()).isEqualTo(Verdict.RELIABLE);
        assertThat(Calibration.of(List.of()).bins()).isEmpty();
        assertThatThrownBy(() -> new Answered(1.1, true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void everyPredictionIsInOneBinAndTheBinsMeanWhatAllMean(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0, max = 1) Double> odds) {
        List<Answered> answered = IntStream.range(0, odds.size())
                .mapToObj(i -> new Answered(odds.get(i), i % 3 == 0))
                .toList();
        Calibration calibration = Calibration.of(answered);

        assertThat(calibration.bins().stream().mapToInt(Bin::n).sum()).isEqualTo(odds.size());
        assertThat(calibration.bins())
                .allMatch(bin -> bin.said() >= bin.from() - 1e-9 && bin.said() <= bin.to() + 1e-9);
        assertThat(calibration.bins().stream()
                        .mapToDouble(bin -> bin.n() * bin.came())
                        .sum())
                .isCloseTo(odds.size() * calibration.baseRate(), within(1e-6));
        assertThat(calibration.brier()).isBetween(0.0, 1.0);
    }

    private static List<Answered> answered(int n, double odds, int came) {
        List<Answered> all = new ArrayList<>();
        IntStream.range(0, n).forEach(i -> all.add(new Answered(odds, i < came)));
        return all;
    }

    private static void isBin(Bin bin, double from, double to, double said, double came) {
        assertThat(new double[] {bin.from(), bin.to(), bin.n(), bin.said(), bin.came()})
                .containsExactly(new double[] {from, to, 10, said, came}, within(1e-9));
    }
}
