package org.kept.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.kept.insight.statistics.BehaviourChart.Kind;
import org.kept.insight.statistics.BehaviourChart.Limits;
import org.kept.insight.statistics.BehaviourChart.Signal;
import org.kept.insight.statistics.BehaviourChart.Spread;

class BehaviourChartTest {

    // Moving ranges 2 1 2 4 3 2 4 3 19: mean 40 / 9, median 3. Values: mean 13.2, median 11.5.
    private static final double[] ONE_HIGH = {10, 12, 11, 13, 9, 12, 10, 14, 11, 30};

    @Test
    void limitsComeFromTheMeanMovingRange() {
        BehaviourChart chart = BehaviourChart.of(ONE_HIGH, Spread.MEAN_RANGE, false);

        isLimits(chart, 13.2, 1.3778, 25.0222);
        assertThat(chart.signals()).containsExactly(new Signal(Kind.OUTSIDE, 9, 9, true));
    }

    @Test
    void oneExtremeDoesNotWidenTheRobustLimits() {
        BehaviourChart chart = BehaviourChart.of(ONE_HIGH, Spread.MEDIAN_RANGE, false);

        isLimits(chart, 11.5, 2.065, 20.935);
        assertThat(chart.signals()).containsExactly(new Signal(Kind.OUTSIDE, 9, 9, true));
    }

    @Test
    void durationsAndCountsHaveNoLimitBelowZero() {
        double[] durations = {1, 9, 2, 8, 1, 9, 2, 8};
        assertThat(limits(BehaviourChart.of(durations, Spread.MEAN_RANGE, true)).lower())
                .isZero();
        assertThat(limits(BehaviourChart.of(durations, Spread.MEAN_RANGE, false))
                        .lower())
                .isNegative();
    }

    @Test
    void valuesThatMostlyRepeatDoNotMakeEveryOtherOneASignal() {
        // Median range 0; mean range 4 / 9, so 1 ± 2.66 × 4 / 9.
        double[] values = {1, 1, 1, 1, 1, 1, 1, 1, 3, 1};
        BehaviourChart chart = BehaviourChart.of(values, Spread.MEDIAN_RANGE, true);
        isLimits(chart, 1, 0, 2.1822);
        assertThat(chart.signals()).containsExactly(new Signal(Kind.OUTSIDE, 8, 8, true));
    }

    @Test
    void aDeployedVersionStartsLimitsOfItsOwn() {
        double[] values = {1, 2, 1, 2, 1, 2, 1, 2, 9, 8, 9, 8, 9, 8, 9, 8};

        assertThat(BehaviourChart.of(values, Spread.MEAN_RANGE, false).signals())
                .contains(new Signal(Kind.RUN, 0, 7, false), new Signal(Kind.RUN, 8, 15, true));
        BehaviourChart rebased = BehaviourChart.of(values, Spread.MEAN_RANGE, false, 8, 8, 99);
        assertThat(rebased.signals()).isEmpty();
        assertThat(rebased.stretches())
                .extracting(one -> one.from() + "-" + one.to())
                .containsExactly("0-7", "8-15");
        assertThat(rebased.stretches().get(1).limits().orElseThrow().centre()).isEqualTo(8.5);
    }

    @Test
    void sevenOnOneSideAreNoRunYet() {
        double[] values = {5, 9, 9, 8, 9, 8, 9, 8, 1, 2, 1, 2, 1, 1, 5.2};
        assertThat(kinds(BehaviourChart.of(values, Spread.MEAN_RANGE, false))).doesNotContain(Kind.RUN);
        assertThat(kinds(BehaviourChart.of(new double[8], Spread.MEAN_RANGE, false)))
                .isEmpty();
    }

    @Test
    void sixRisingAreATrendFiveAreNot() {
        assertThat(BehaviourChart.of(new double[] {5, 3, 4, 5, 6, 7, 8, 4, 5}, Spread.MEAN_RANGE, false)
                        .signals())
                .containsExactly(new Signal(Kind.TREND, 1, 6, true));
        assertThat(BehaviourChart.of(new double[] {9, 8, 7, 6, 5, 4, 3, 9, 8}, Spread.MEAN_RANGE, false)
                        .signals())
                .containsExactly(new Signal(Kind.TREND, 0, 6, false));
        assertThat(BehaviourChart.of(new double[] {5, 3, 4, 5, 6, 7, 7, 4, 5}, Spread.MEAN_RANGE, false)
                        .signals())
                .isEmpty();
    }

    @Test
    void fewPointsGetNoLimits() {
        BehaviourChart chart = BehaviourChart.of(new double[] {1, 2, 3, 4, 5, 6, 700}, Spread.MEAN_RANGE, true);
        assertThat(chart.stretches()).hasSize(1).allMatch(one -> one.limits().isEmpty());
        assertThat(chart.signals()).isEmpty();
        assertThat(BehaviourChart.of(new double[0], Spread.MEAN_RANGE, true).stretches())
                .isEmpty();
    }

    @Property
    void aPointIsOutsideExactlyIfItIsSaidToBe(
            @ForAll @Size(min = 8, max = 40) List<@DoubleRange(min = 0, max = 1_000) Double> points,
            @ForAll Spread spread,
            @ForAll @IntRange(min = 1, max = 40) int rebase) {
        double[] values = values(points);
        BehaviourChart chart = BehaviourChart.of(values, spread, true, rebase);
        Set<Integer> outside = chart.signals().stream()
                .filter(one -> one.kind() == Kind.OUTSIDE)
                .map(Signal::from)
                .collect(Collectors.toSet());
        chart.stretches().forEach(one -> one.limits().ifPresent(limits -> {
            assertThat(limits.lower()).isNotNegative().isLessThanOrEqualTo(limits.centre());
            IntStream.rangeClosed(one.from(), one.to())
                    .filter(i -> Math.abs(values[i] - limits.upper()) > 1e-6)
                    .filter(i -> Math.abs(values[i] - limits.lower()) > 1e-6)
                    .forEach(i -> assertThat(outside.contains(i))
                            .isEqualTo(values[i] > limits.upper() || values[i] < limits.lower()));
        }));
        assertThat(chart.stretches().stream()
                        .mapToInt(one -> one.to() - one.from() + 1)
                        .sum())
                .isEqualTo(values.length);
    }

    @Property
    void movesWithItsValues(
            @ForAll @Size(min = 8, max = 40) List<@DoubleRange(min = 0, max = 1_000) Double> points,
            @ForAll @IntRange(min = -500, max = 500) int by,
            @ForAll Spread spread) {
        double[] values = values(points);
        Limits before = limits(BehaviourChart.of(values, spread, false));
        Limits after = limits(
                BehaviourChart.of(Arrays.stream(values).map(value -> value + by).toArray(), spread, false));
        assertThat(after.centre()).isCloseTo(before.centre() + by, within(1e-6));
        assertThat(after.upper() - after.lower()).isCloseTo(before.upper() - before.lower(), within(1e-6));
    }

    @Property
    void nothingIsSaidOfValuesThatNeverChange(
            @ForAll @DoubleRange(min = 0, max = 1) double value, @ForAll @IntRange(min = 8, max = 60) int n) {
        double[] values = new double[n];
        Arrays.fill(values, value / 3);
        assertThat(BehaviourChart.of(values, Spread.MEAN_RANGE, true).signals()).isEmpty();
    }

    private static double[] values(List<Double> points) {
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Limits limits(BehaviourChart chart) {
        return chart.stretches().get(0).limits().orElseThrow();
    }

    private static List<Kind> kinds(BehaviourChart chart) {
        return chart.signals().stream().map(Signal::kind).toList();
    }

    private static void isLimits(BehaviourChart chart, double centre, double lower, double upper) {
        assertThat(limits(chart).centre()).isCloseTo(centre, within(1e-4));
        assertThat(limits(chart).lower()).isCloseTo(lower, within(1e-4));
        assertThat(limits(chart).upper()).isCloseTo(upper, within(1e-4));
    }
}
