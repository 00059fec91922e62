package org.kept.insight.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/**
 * Two periods, versions or teams side by side with the uncertainty of their difference, so that nobody acts on chance.
 *
 * @param one what the other is compared with
 * @param difference other − one, with its 95 % interval; empty when either side has too few cases to say
 */
public record Comparison(Verdict verdict, Sample one, Sample other, Optional<Difference> difference) {

    /** Fewer cases than this on a side are too few to say, unless the caller sets another minimum. */
    public static final int MINIMUM = 20;

    static final int RESAMPLES = 2_000;
    private static final double Z = 1.959963984540054;

    /** What may be said. */
    public enum Verdict {
        /** A side has too few cases to say. */
        TOO_FEW,
        /** The interval holds 0: it may be chance. */
        UNCLEAR,
        /** The other is higher. */
        HIGHER,
        /** The other is lower. */
        LOWER
    }

    /**
     * One side.
     *
     * @param value its median or share; empty without cases
     */
    public record Sample(int n, OptionalDouble value) {}

    /** How much it may be, in the unit of the values: a best guess between the ends of a 95 % interval. */
    public record Difference(double value, double low, double high) {}

    /** So many of n. */
    public record Share(int hits, int n) {

        /** Refuses more hits than cases. */
        public Share {
            if (hits < 0 || hits > n) {
                throw new IllegalArgumentException(hits + " of " + n + " is no share");
            }
        }

        double value() {
            return (double) hits / n;
        }

        /** How far the score interval of Wilson 1927 reaches from the share: down for −1, up for 1. */
        double reach(int side) {
            double z2 = Z * Z;
            double p = value();
            double root = Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
            double end = (p + z2 / (2.0 * n) + side * Z * root) / (1 + z2 / n);
            return Math.max(0, side * (end - p)); // At shares of 0 and 1, rounding may leave it a hair below 0.
        }
    }

    /** Compares medians with {@link #MINIMUM}. */
    public static Comparison medians(long[] one, long[] other, long seed) {
        return medians(one, other, seed, MINIMUM);
    }

    /** Compares medians; interval: 2,000 bootstrap resamples, percentile method (Efron and Tibshirani 1993, chapter 13). */
    public static Comparison medians(long[] one, long[] other, long seed, int minimum) {
        Percentiles from = Percentiles.of(one);
        Percentiles to = Percentiles.of(other);
        return of(sample(from), sample(to), minimum, () -> {
            SplittableRandom random = new SplittableRandom(seed);
            MedianResamples before = new MedianResamples(from, random.split());
            MedianResamples after = new MedianResamples(to, random.split());
            return bootstrap(to.median() - from.median(), () -> after.next() - before.next());
        });
    }

    private static Sample sample(Percentiles values) {
        return new Sample(values.n(), values.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(values.median()));
    }

    static Difference bootstrap(double value, DoubleSupplier resample) {
        double[] ends = Percentiles.of(
                        DoubleStream.generate(resample).limit(RESAMPLES).toArray())
                .at(0.025, 0.975);
        return new Difference(value, ends[0], ends[1]);
    }

    /** Compares shares with {@link #MINIMUM}. */
    public static Comparison shares(Share one, Share other) {
        return shares(one, other, MINIMUM);
    }

    /** Compares shares; interval: Newcombe 1998, method 10, built from the two Wilson score intervals. */
    public static Comparison shares(Share one, Share other, int minimum) {
        return of(sample(one), sample(other), minimum, () -> {
            double value = other.value() - one.value();
            double down = Math.hypot(other.reach(-1), one.reach(1));
            double up = Math.hypot(other.reach(1), one.reach(-1));
            return new Difference(value, value - down, value + up);
        });
    }

    private static Sample sample(Share share) {
        return new Sample(share.n, share.n == 0 ? OptionalDouble.empty() : OptionalDouble.of(share.value()));
    }

    static Comparison of(Sample one, Sample other, int minimum, Supplier<Difference> difference) {
        if (Math.min(one.n, other.n) < Math.max(1, minimum)) {
            return new Comparison(Verdict.TOO_FEW, one, other, Optional.empty());
        }
        Difference told = difference.get();
        Verdict sure = told.low > 0 ? Verdict.HIGHER : Verdict.LOWER;
        return new Comparison(told.low <= 0 && told.high >= 0 ? Verdict.UNCLEAR : sure, one, other, Optional.of(told));
    }
}
