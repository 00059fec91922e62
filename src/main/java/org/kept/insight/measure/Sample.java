package org.kept.insight.measure;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.kept.casework.measures.CaseMeasure.Kind;
import org.kept.insight.statistics.Comparison;
import org.kept.insight.statistics.Comparison.Difference;
import org.kept.insight.statistics.Comparison.Verdict;

/**
 * What the cases of a measure said, one by one.
 *
 * @param parts single values; of a ratio, what was reached
 * @param wholes of a ratio, of how much; otherwise empty
 */
record Sample(double[] parts, double[] wholes) {

    static final Sample NONE = new Sample(new double[0], new double[0]);

    /** Medians are compared in whole numbers: a thousandth of a second, or of the value, is fine enough. */
    private static final double FINE = 1_000;

    private static final double Z = 1.959963984540054;
    private static final long SEED = 41;

    /** So many of n. */
    static Sample share(int hits, int n) {
        double[] parts = new double[n];
        java.util.Arrays.fill(parts, 0, hits, 1);
        return new Sample(parts, new double[0]);
    }

    /** This sample against one before it. */
    Comparison against(Sample before, Kind kind) {
        return switch (kind) {
            case SHARE -> Comparison.shares(before.share(), share());
            case RATIO -> ratios(before);
            case MEDIAN_TIME, MEDIAN_VALUE -> medians(before);
        };
    }

    private Comparison.Share share() {
        return new Comparison.Share(
                (int) DoubleStream.of(parts).filter(part -> part > 0).count(), parts.length);
    }

    private Comparison medians(Sample before) {
        Comparison fine = Comparison.medians(before.whole(), whole(), SEED);
        return new Comparison(
                fine.verdict(),
                side(fine.one()),
                side(fine.other()),
                fine.difference().map(it -> new Difference(it.value() / FINE, it.low() / FINE, it.high() / FINE)));
    }

    private long[] whole() {
        return DoubleStream.of(parts)
                .mapToLong(value -> Math.round(value * FINE))
                .toArray();
    }

    private static Comparison.Sample side(Comparison.Sample fine) {
        return new Comparison.Sample(
                fine.n(),
                fine.value().isPresent()
                        ? OptionalDouble.of(fine.value().getAsDouble() / FINE)
                        : OptionalDouble.empty());
    }

    /** Ratios, with the interval of their linearised variance (Cochran, "Sampling Techniques", 1977, section 6.4). */
    private Comparison ratios(Sample before) {
        var one = new Comparison.Sample(before.parts.length, before.ratio());
        var other = new Comparison.Sample(parts.length, ratio());
        if (Math.min(parts.length, before.parts.length) < Comparison.MINIMUM
                || one.value().isEmpty()
                || other.value().isEmpty()) {
            return new Comparison(Verdict.TOO_FEW, one, other, Optional.empty());
        }
        double value = other.value().getAsDouble() - one.value().getAsDouble();
        double reach = Z * Math.sqrt(variance() + before.variance());
        Difference difference = new Difference(value, value - reach, value + reach);
        Verdict sure = difference.low() > 0 ? Verdict.HIGHER : Verdict.LOWER;
        boolean unclear = difference.low() <= 0 && difference.high() >= 0;
        return new Comparison(unclear ? Verdict.UNCLEAR : sure, one, other, Optional.of(difference));
    }

    private OptionalDouble ratio() {
        double whole = DoubleStream.of(wholes).sum();
        return whole == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(DoubleStream.of(parts).sum() / whole);
    }

    private double variance() {
        int n = parts.length;
        double ratio = ratio().orElseThrow();
        double mean = DoubleStream.of(wholes).sum() / n;
        double squares = IntStream.range(0, n)
                .mapToDouble(i -> parts[i] - ratio * wholes[i])
                .map(off -> off * off)
                .sum();
        return squares / (n - 1) / n / (mean * mean);
    }
}
