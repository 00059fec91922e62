package org.kept.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.insight.statistics.ThroughputForecastTest.MONDAY;
import static org.kept.insight.statistics.ThroughputForecastTest.WEEKDAYS;
import static org.kept.insight.statistics.ThroughputForecastTest.days;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.kept.insight.statistics.BackTest.Verdict;

class BackTestTest {

    @Test
    void aTeamThatWorksAsEverKeepsMostOfItsDates() {
        int judged = 0;
        int kept = 0;
        for (int seed = 0; seed < 12; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            BackTest test = test(52, i -> poisson(random, 8));
            judged += test.judged();
            kept += test.kept();
        }
        assertThat(judged).isGreaterThan(500);
        assertThat((double) kept / judged).isBetween(0.75, 0.95);
    }

    @Test
    void aTeamThatSlowsDownBreaksThem() {
        BackTest slump = test(30, i -> i / 7 + 1);
        assertThat(slump.verdict()).isEqualTo(Verdict.TOO_EARLY);
        assertThat(slump.reliable()).isFalse();
    }

    @Test
    void aTeamLikeClockworkKeepsThemAll() {
        // Four of sixteen weeks are learned from; of the other twelve, only the last one's date is not over yet.
        BackTest clockwork = test(16, i -> 5);
        assertThat(clockwork).isEqualTo(new BackTest(11, 11, Verdict.TOO_LATE));
        assertThat(clockwork.reliable()).isTrue();
        assertThat(clockwork.share()).isEqualTo(1);
    }

    @Test
    void aFewWeeksAreTooFewToJudge() {
        BackTest young = test(12, i -> 5);
        assertThat(young).isEqualTo(new BackTest(7, 7, Verdict.TOO_FEW));
        assertThat(young.reliable()).isFalse();
        assertThat(BackTest.of(DailyFlow.of(List.of(), MONDAY, WEEKDAYS), 7))
                .isEqualTo(new BackTest(0, 0, Verdict.TOO_FEW));
    }

    private static BackTest test(int weeks, IntFunction<Integer> finished) {
        return BackTest.of(DailyFlow.of(days(weeks * 7, finished, i -> 0, i -> false), MONDAY, WEEKDAYS), 7);
    }

    /** Knuth's way for small means. */
    private static int poisson(SplittableRandom random, double mean) {
        int n = 0;
        for (double left = random.nextDouble(); left > Math.exp(-mean); left *= random.nextDouble()) {
            n++;
        }
        return n;
    }
}
