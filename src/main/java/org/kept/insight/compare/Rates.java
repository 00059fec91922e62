package org.kept.insight.compare;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.kept.insight.statistics.Comparison;
import org.kept.insight.statistics.Comparison.Difference;
import org.kept.insight.statistics.Comparison.Sample;
import org.kept.insight.statistics.Comparison.Verdict;
import org.kept.insight.statistics.Percentiles;

/**
 * Compares how many cases end in a week: whole days are drawn again and again from each side (bootstrap, Efron and Tibshirani 1993), so
 * that weekends and quiet days are in the interval.
 */
final class Rates {

    private static final int RESAMPLES = 2_000;
    private static final int WEEK = 7;

    private Rates() {}

    /** Per week, from what ended on each day of either side, days without any included. */
    static Comparison perWeek(long[] one, long[] other, long seed) {
        int n = (int) Arrays.stream(one).sum();
        int m = (int) Arrays.stream(other).sum();
        Sample before =
                new Sample(n, one.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(rate(n, one.length)));
        Sample after =
                new Sample(m, other.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(rate(m, other.length)));
        if (Math.min(n, m) < Comparison.MINIMUM) {
            return new Comparison(Verdict.TOO_FEW, before, after, java.util.Optional.empty());
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            drawn[i] = resampled(other, random) - resampled(one, random);
        }
        double[] ends = Percentiles.of(drawn).at(0.025, 0.975);
        Difference told = new Difference(rate(m, other.length) - rate(n, one.length), ends[0], ends[1]);
        Verdict sure = told.low() > 0 ? Verdict.HIGHER : Verdict.LOWER;
        boolean unclear = told.low() <= 0 && told.high() >= 0;
        return new Comparison(unclear ? Verdict.UNCLEAR : sure, before, after, java.util.Optional.of(told));
    }

    private static double rate(long cases, int days) {
        return (double) cases * WEEK / days;
    }

    private static double resampled(long[] days, SplittableRandom random) {
        long sum = 0;
        for (int i = 0; i < days.length; i++) {
            sum += days[random.nextInt(days.length)];
        }
        return rate(sum, days.length);
    }
}
