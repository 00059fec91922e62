package org.kept.insight.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A process behaviour (XmR) chart, so that a manager is told of signals and left alone with noise: limits from the moving
 * range between neighbours, in the unit of the values (Shewhart 1931; Wheeler, "Understanding Variation", 1993).
 *
 * @param stretches from one re-base to the next, each with limits of its own
 * @param signals by kind within each stretch; a run and a trend are told once, in full length
 */
public record BehaviourChart(List<Stretch> stretches, List<Signal> signals) {

    /** Fewer points than this get no limits: they are as many as the run of eight needs, and limits of fewer are soft. */
    public static final int MINIMUM = 8;

    /** So many in a row on one side of the centre are a signal (Western Electric 1956, rule 4). */
    public static final int RUN = 8;

    /** So many points, each above (or each below) the one before, are a signal (Nelson 1984, rule 3). */
    public static final int TREND = 6;

    /** Where the width of the limits comes from. */
    public enum Spread {
        /** Mean ± 2.66 × mean moving range, where 2.66 = 3 / 1.128. */
        MEAN_RANGE(2.66),
        /**
         * Median ± 3.145 × median moving range, where 3.145 = 3 / 0.954: for skewed values, whose few extremes would widen the
         * other limits. Falls back to the mean range where most neighbours are equal and the median range is 0.
         */
        MEDIAN_RANGE(3.145);

        private final double factor;

        Spread(double factor) {
            this.factor = factor;
        }
    }

    /** What the process says. */
    public enum Kind {
        /** A point outside of the limits. */
        OUTSIDE,
        /** {@link #RUN} or more points on one side of the centre; a point on the centre ends it. */
        RUN,
        /** {@link #TREND} or more points that rise or fall throughout. */
        TREND
    }

    /** What is to be expected while nothing changes. */
    public record Limits(double centre, double lower, double upper) {}

    /**
     * Points under one set of limits.
     *
     * @param from the first point's index
     * @param to the last point's
     * @param limits empty when there are fewer than {@link #MINIMUM} points: too few to say
     */
    public record Stretch(int from, int to, Optional<Limits> limits) {}

    /**
     * Something that noise hardly does.
     *
     * @param from the first point's index
     * @param to the last point's
     * @param upwards above the limit or centre, or rising
     */
    public record Signal(Kind kind, int from, int to, boolean upwards) {}

    /** Keeps what it is given. */
    public BehaviourChart {
        stretches = List.copyOf(stretches);
        signals = List.copyOf(signals);
    }

    /**
     * Charts values in order of time.
     *
     * @param neverNegative whether the values are durations or counts, whose lower limit is not below 0
     * @param rebaseAt the indexes at which the process changed, as by a deployed version; those outside are ignored
     */
    public static BehaviourChart of(double[] values, Spread spread, boolean neverNegative, int... rebaseAt) {
        int[] starts = IntStream.concat(IntStream.of(0), Arrays.stream(rebaseAt).filter(at -> at > 0))
                .filter(at -> at < values.length)
                .distinct()
                .sorted()
                .toArray();
        List<Stretch> stretches = new ArrayList<>();
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : values.length;
            double[] own = Arrays.copyOfRange(values, starts[i], end);
            Optional<Limits> limits = limits(own, spread, neverNegative);
            stretches.add(new Stretch(starts[i], end - 1, limits));
            limits.ifPresent(known -> signals.addAll(new Signals(own, end - own.length, known).all()));
        }
        return new BehaviourChart(stretches, signals);
    }

    private static Optional<Limits> limits(double[] values, Spread spread, boolean neverNegative) {
        if (values.length < MINIMUM) {
            return Optional.empty();
        }
        Percentiles ranges = Percentiles.of(IntStream.range(1, values.length)
                .mapToDouble(i -> Math.abs(values[i] - values[i - 1]))
                .toArray());
        boolean robust = spread == Spread.MEDIAN_RANGE;
        Percentiles sample = Percentiles.of(values);
        double centre = robust ? sample.median() : sample.mean();
        double reach = robust && ranges.median() > 0
                ? spread.factor * ranges.median()
                : Spread.MEAN_RANGE.factor * ranges.mean();
        double lower = centre - reach;
        return Optional.of(new Limits(centre, neverNegative ? Math.max(0, lower) : lower, centre + reach));
    }
}
