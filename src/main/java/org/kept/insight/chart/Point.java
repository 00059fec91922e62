package org.kept.insight.chart;

import java.time.LocalDate;

/**
 * A value at a day, or of the bucket of time that begins on it.
 *
 * @param value in the chart's unit; not a number where there is none, which leaves a gap
 * @param href the cases behind it
 * @param signal why it is no noise, in a few words ("above the usual"); absent otherwise
 */
public record Point(LocalDate on, double value, String href, String signal) {

    public static Point of(LocalDate on, double value, String href) {
        return new Point(on, value, href, null);
    }

    /** The same point, drawn as a signal with these words. */
    public Point signalled(String why) {
        return new Point(on, value, href, why);
    }

    boolean exists() {
        return !Double.isNaN(value);
    }
}
