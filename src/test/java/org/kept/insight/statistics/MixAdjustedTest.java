package org.kept.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.kept.insight.statistics.Comparison.Difference;
import org.kept.insight.statistics.Comparison.Share;
import org.kept.insight.statistics.Comparison.Verdict;
import org.kept.insight.statistics.MixAdjusted.Both;

class MixAdjustedTest {

    // The kidney stones of Charig et al. 1986: the new way looks better (83 % to 78 %) as it got the small stones.
    private static final Map<String, Share> OPEN = Map.of("small", new Share(81, 87), "large", new Share(192, 263));
    private static final Map<String, Share> NEW = Map.of("small", new Share(234, 270), "large", new Share(55, 80));

    @Test
    void theSideThatGotTheEasyCasesLosesItsLead() {
        assertThat(Comparison.shares(new Share(273, 350), new Share(289, 350))
                        .difference()
                        .orElseThrow()
                        .value())
                .isPositive();

        MixAdjusted adjusted = MixAdjusted.shares(OPEN, NEW);

        // Weights 357 / 700 and 343 / 700.
        assertThat(adjusted.weights()).containsEntry("small", 0.51).containsEntry("large", 0.49);
        assertThat(adjusted.comparison().one().value().orElseThrow()).isCloseTo(0.83255, within(5e-6));
        assertThat(adjusted.comparison().other().value().orElseThrow()).isCloseTo(0.77888, within(5e-6));
        ComparisonTest.isDifference(adjusted.comparison(), -0.05367, -0.11933, 0.01333);
        assertThat(adjusted.comparison().verdict()).isEqualTo(Verdict.UNCLEAR);
    }

    @Test
    void aVersionThatIsFasterForEachTypeIsFasterThoughItsMiddleCaseIsNot() {
        Map<String, long[]> before = Map.of("simple", around(100, 90), "hard", around(1_000, 30));
        Map<String, long[]> after = Map.of("simple", around(80, 30), "hard", around(900, 90));

        MixAdjusted adjusted = MixAdjusted.medians(before, after, 7);

        // Half of all 240 cases are simple: 0.5 × (80 − 100) + 0.5 × (900 − 1000).
        assertThat(adjusted.comparison().difference().orElseThrow().value()).isCloseTo(-60, within(1e-9));
        assertThat(adjusted.comparison().verdict()).isEqualTo(Verdict.LOWER);
        assertThat(MixAdjusted.medians(before, after, 7)).isEqualTo(adjusted);
    }

    @Test
    void saysHowManyCasesAreOfTypesThatBothSidesHave() {
        MixAdjusted adjusted = MixAdjusted.medians(
                Map.of("simple", around(100, 30), "hard", around(900, 4), "old", around(50, 20)),
                Map.of("simple", around(100, 40), "hard", around(900, 60), "new", around(10, 7)),
                7);
        assertThat(adjusted.common()).isEqualTo(new Both(30, 40));
        assertThat(adjusted.all()).isEqualTo(new Both(54, 107));
        assertThat(adjusted.weights()).containsOnly(Map.entry("simple", 1.0));
    }

    @Test
    void nothingInCommonIsTooFewToSay() {
        MixAdjusted adjusted = MixAdjusted.medians(Map.of("old", around(50, 90)), Map.of("new", around(10, 90)), 7);
        assertThat(adjusted.comparison().verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(adjusted.comparison().one().value()).isEmpty();
        assertThat(adjusted.common()).isEqualTo(new Both(0, 0));
    }

    @Property
    void oneTypeIsComparedAsWithoutTypes(
            @ForAll @IntRange(min = 0, max = 20) int one,
            @ForAll @IntRange(min = 0, max = 20) int other,
            @ForAll @IntRange(min = 20, max = 500) int n) {
        Difference plain = Comparison.shares(new Share(one, n), new Share(other, 20))
                .difference()
                .orElseThrow();
        ComparisonTest.isDifference(
                MixAdjusted.shares(Map.of("all", new Share(one, n)), Map.of("all", new Share(other, 20)))
                        .comparison(),
                plain.value(),
                plain.low(),
                plain.high());
    }

    @Property(tries = 100)
    void theIntervalHoldsTheEstimate(
            @ForAll @Size(min = 10, max = 30) List<@LongRange(min = 0, max = 1_000) Long> some,
            @ForAll @Size(min = 10, max = 30) List<@LongRange(min = 0, max = 1_000) Long> more,
            @ForAll long seed) {
        long[] one = ComparisonTest.values(some);
        long[] other = ComparisonTest.values(more);
        Difference told = MixAdjusted.medians(Map.of("a", one, "b", other), Map.of("a", other, "b", one), seed)
                .comparison()
                .difference()
                .orElseThrow();
        assertThat(told.value()).isBetween(told.low(), told.high());
    }

    /** So many durations, evenly spread over nine values around the middle. */
    private static long[] around(long middle, int n) {
        return LongStream.range(0, n).map(i -> middle + (2 * i - n + 1) * 4 / n).toArray();
    }
}
