package org.kept.insight.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Whether predicted odds came true as often as they said, so that nobody acts on odds that know no more than the average:
 * mean squared error of Brier 1950, beside that of always saying the base rate.
 *
 * @param n how many predictions have been answered by time
 * @param brier 0 is perfect, 1 is always wrong and sure of it
 * @param baseRate the share that came true
 * @param baseRateBrier the error of whoever says the base rate each time
 * @param bins ten of equal width; those without predictions are left out
 */
public record Calibration(int n, double brier, double baseRate, double baseRateBrier, Verdict verdict, List<Bin> bins) {

    /** Fewer answered predictions than this judge nothing. */
    public static final int MINIMUM = 20;

    private static final int BINS = 10;

    /** What the record of predictions is worth. */
    public enum Verdict {
        /** Fewer than {@link #MINIMUM} have been answered. */
        TOO_FEW,
        /** No better than saying the base rate each time. */
        NOT_RELIABLE_YET,
        /** Better than the base rate. */
        RELIABLE
    }

    /**
     * A prediction that time has answered.
     *
     * @param odds from 0 to 1
     */
    public record Answered(double odds, boolean cameTrue) {

        /** Refuses what is no probability. */
        public Answered {
            if (!(odds >= 0 && odds <= 1)) {
                throw new IllegalArgumentException("Odds are from 0 to 1, not " + odds);
            }
        }
    }

    /**
     * Predictions of about the same odds.
     *
     * @param from the lowest odds of the bin
     * @param to the highest, which only the last bin holds
     * @param said the mean of the odds
     * @param came the share that came true
     */
    public record Bin(double from, double to, int n, double said, double came) {}

    /** For the sentence "of {@code said} that we called at least so likely, {@code came} came true". */
    public record Hits(int said, int came) {}

    /** Keeps what it is given. */
    public Calibration {
        bins = List.copyOf(bins);
    }

    /** The record of these predictions. */
    public static Calibration of(Collection<Answered> answered) {
        int n = answered.size();
        double brier = answered.stream()
                .mapToDouble(one -> Math.pow(one.odds - (one.cameTrue ? 1 : 0), 2))
                .average()
                .orElse(0);
        double base = came(answered);
        double baseBrier = base * (1 - base);
        Verdict better = brier < baseBrier ? Verdict.RELIABLE : Verdict.NOT_RELIABLE_YET;
        return new Calibration(n, brier, base, baseBrier, n < MINIMUM ? Verdict.TOO_FEW : better, bins(answered));
    }

    /** How many of those called at least that likely came true. */
    public static Hits hits(Collection<Answered> answered, double atLeast) {
        List<Answered> said =
                answered.stream().filter(one -> one.odds >= atLeast).toList();
        return new Hits(
                said.size(), (int) said.stream().filter(Answered::cameTrue).count());
    }

    private static List<Bin> bins(Collection<Answered> answered) {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            int bin = i;
            List<Answered> inside = answered.stream()
                    .filter(one -> Math.min((int) (one.odds * BINS), BINS - 1) == bin)
                    .toList();
            if (!inside.isEmpty()) {
                double said =
                        inside.stream().mapToDouble(Answered::odds).average().orElseThrow();
                bins.add(new Bin((double) i / BINS, (i + 1.0) / BINS, inside.size(), said, came(inside)));
            }
        }
        return bins;
    }

    private static double came(Collection<Answered> answered) {
        return answered.stream().mapToInt(one -> one.cameTrue ? 1 : 0).average().orElse(0);
    }
}
