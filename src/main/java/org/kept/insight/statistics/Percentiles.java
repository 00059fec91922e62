package org.kept.insight.statistics;

import java.util.Arrays;
import java.util.NoSuchElementException;

/**
 * The exact continuous percentiles of a sample, in the unit of its values, so that a number worked out here equals the one
 * PostgreSQL's {@code percentile_cont} gives: row {@code share × (n − 1)} of the sorted values, interpolated between its two
 * neighbours (Hyndman and Fan 1996, definition 7).
 */
public final class Percentiles {

    private final double[] sorted;

    private Percentiles(double[] sorted) {
        this.sorted = sorted;
        Arrays.sort(sorted);
        if (sorted.length > 0 && Double.isNaN(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException("A sample holds numbers only");
        }
    }

    /** The sample of these values; they stay as they are. */
    public static Percentiles of(double[] values) {
        return new Percentiles(values.clone());
    }

    /** The sample of these values; they stay as they are. */
    public static Percentiles of(long[] values) {
        return new Percentiles(Arrays.stream(values).asDoubleStream().toArray());
    }

    /** How many values there are. */
    public int n() {
        return sorted.length;
    }

    /** Whether there is nothing to tell a percentile of. */
    public boolean isEmpty() {
        return sorted.length == 0;
    }

    /** The middle. */
    public double median() {
        return at(0.5);
    }

    /**
     * The value below which that share of the sample lies.
     *
     * @param share from 0 to 1
     * @throws NoSuchElementException of an empty sample
     */
    public double at(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A percentile's share is from 0 to 1, not " + share);
        }
        if (isEmpty()) {
            throw new NoSuchElementException("No values, no percentile");
        }
        double row = share * (sorted.length - 1);
        int below = (int) Math.floor(row);
        int above = (int) Math.ceil(row);
        return below == above ? sorted[below] : sorted[below] + (row - below) * (sorted[above] - sorted[below]);
    }

    /** Several of them at once, in the order they were asked for. */
    public double[] at(double first, double... more) {
        double[] told = new double[more.length + 1];
        told[0] = at(first);
        for (int i = 0; i < more.length; i++) {
            told[i + 1] = at(more[i]);
        }
        return told;
    }

    /** The arithmetic mean, for those who divide by it; 0 of an empty sample. */
    double mean() {
        return Arrays.stream(sorted).average().orElse(0);
    }

    /** The value in that place of the sorted sample, from 0. */
    double ranked(int place) {
        return sorted[place];
    }
}
