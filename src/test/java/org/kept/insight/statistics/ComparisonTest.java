package org.kept.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.kept.insight.statistics.Comparison.Difference;
import org.kept.insight.statistics.Comparison.Share;
import org.kept.insight.statistics.Comparison.Verdict;

class ComparisonTest {

    @Test
    void sharesHaveTheIntervalsThatNewcombePublished() {
        isDifference(Comparison.shares(new Share(48, 80), new Share(56, 70)), 0.2, 0.0524, 0.3339);
        isDifference(Comparison.shares(new Share(3, 10), new Share(9, 10), 10), 0.6, 0.1705, 0.8090);
        isDifference(Comparison.shares(new Share(0, 10), new Share(10, 10), 10), 1, 0.6075, 1);
        assertThat(Comparison.shares(new Share(48, 80), new Share(56, 70)).verdict())
                .isEqualTo(Verdict.HIGHER);
        assertThat(Comparison.shares(new Share(56, 70), new Share(48, 80)).verdict())
                .isEqualTo(Verdict.LOWER);
        assertThat(Comparison.shares(new Share(50, 100), new Share(52, 100)).verdict())
                .isEqualTo(Verdict.UNCLEAR);
    }

    @Test
    void fewCasesAreTooFewToSayButAreCounted() {
        Comparison few = Comparison.medians(range(1, 19), range(1, 500), 7);
        assertThat(few.verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(few.difference()).isEmpty();
        assertThat(few.one().n()).isEqualTo(19);
        assertThat(few.one().value()).hasValue(10);
        assertThat(few.other().n()).isEqualTo(500);
        assertThat(Comparison.shares(new Share(0, 0), new Share(5, 19)).one().value())
                .isEmpty();
        assertThat(Comparison.medians(new long[0], new long[0], 7, 0).verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThatThrownBy(() -> new Share(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mediansThatAreFarApartAreToldApart() {
        Comparison slower = Comparison.medians(range(1, 101), range(1_001, 1_101), 7);
        assertThat(slower.verdict()).isEqualTo(Verdict.HIGHER);
        assertThat(slower.difference().orElseThrow().value()).isEqualTo(1_000);
        assertThat(Comparison.medians(range(1_001, 1_101), range(1, 101), 7).verdict())
                .isEqualTo(Verdict.LOWER);
        assertThat(Comparison.medians(range(1, 101), range(3, 103), 7).verdict())
                .isEqualTo(Verdict.UNCLEAR);
        assertThat(Comparison.medians(new long[30], new long[40], 7).difference())
                .contains(new Difference(0, 0, 0));
    }

    @Test
    void theSameSeedTellsTheSame() {
        Comparison once = Comparison.medians(range(1, 50), range(20, 90), 7);
        assertThat(Comparison.medians(range(1, 50), range(20, 90), 7)).isEqualTo(once);
        assertThat(Comparison.medians(range(1, 50), range(20, 90), 8)).isNotEqualTo(once);
    }

    @Test
    void ninetyFiveOfAHundredIntervalsHoldTheTruth() {
        SplittableRandom random = new SplittableRandom(11);
        int held = 0;
        for (int i = 0; i < 400; i++) {
            Difference told = Comparison.medians(skewed(random, 60, 0), skewed(random, 90, 500), i)
                    .difference()
                    .orElseThrow();
            held += told.low() <= 500 && told.high() >= 500 ? 1 : 0;
        }
        assertThat(held / 400.0).isBetween(0.92, 0.98);
    }

    @Test
    void aHundredThousandCasesTakeNoTimeToWaitFor() {
        SplittableRandom random = new SplittableRandom(5);
        long[] one = skewed(random, 50_000, 0);
        long[] other = skewed(random, 50_000, 30);
        Assertions.assertTimeout(Duration.ofSeconds(1), () -> Comparison.medians(one, other, 7));
    }

    @Property(tries = 200)
    void theIntervalHoldsTheEstimate(
            @ForAll @Size(min = 20, max = 60) List<@LongRange(min = 0, max = 100_000) Long> one,
            @ForAll @Size(min = 20, max = 60) List<@LongRange(min = 0, max = 100_000) Long> other,
            @ForAll long seed) {
        Difference told = Comparison.medians(values(one), values(other), seed)
                .difference()
                .orElseThrow();
        assertThat(told.value()).isBetween(told.low(), told.high());
    }

    @Property
    void aShareIntervalHoldsTheEstimateAndTurnsWithItsSides(
            @ForAll @IntRange(min = 0, max = 20) int one,
            @ForAll @IntRange(min = 0, max = 20) int other,
            @ForAll @IntRange(min = 20, max = 1_000) int n,
            @ForAll @IntRange(min = 20, max = 1_000) int m) {
        Difference told = Comparison.shares(new Share(one, n), new Share(other, m))
                .difference()
                .orElseThrow();
        assertThat(told.value()).isBetween(told.low(), told.high());
        assertThat(told.low()).isGreaterThanOrEqualTo(-1 - 1e-9);
        assertThat(told.high()).isLessThanOrEqualTo(1 + 1e-9);
        isDifference(
                Comparison.shares(new Share(other, m), new Share(one, n)), -told.value(), -told.high(), -told.low());
    }

    private static long[] range(long from, long to) {
        return LongStream.rangeClosed(from, to).toArray();
    }

    static long[] values(List<Long> all) {
        return all.stream().mapToLong(Long::longValue).toArray();
    }

    /** Exponential durations of mean 1000, later by that many. */
    private static long[] skewed(SplittableRandom random, int n, long later) {
        return LongStream.range(0, n)
                .map(i -> later + Math.round(-1_000 * Math.log(1 - random.nextDouble())))
                .toArray();
    }

    static void isDifference(Comparison comparison, double value, double low, double high) {
        Difference told = comparison.difference().orElseThrow();
        assertThat(told.value()).isCloseTo(value, within(5e-5));
        assertThat(told.low()).isCloseTo(low, within(5e-5));
        assertThat(told.high()).isCloseTo(high, within(5e-5));
    }
}
