package org.kept.insight.chart;

import java.time.LocalDate;

/**
 * A value at a day, or of the bucket of time that begins on it.
 *
 * @param value in the chart's unit; not a number where there is none, which leaves a gap
 * @param href the cases behind it
 * @param count how many cases these are; absent where the value itself is their number
 * @param signal why it is no noise, in a few words ("above the usual"); absent otherwise
 */
public record Point(LocalDate on, double value, String href, Long count, String signal) {

    public static Point of(LocalDate on, double value, String href) {
        return new Point(on, value, href, null, null);
    }

    /** A value that is not the number of its cases, such as a time, and that number. */
    public static Point of(LocalDate on, double value, String href, long count) {
        return new Point(on, value, href, count, null);
    }

    /** The same point, drawn as a signal with these words. */
    public Point signalled(String why) {
        return new Point(on, value, href, count, why);
    }

    /** How many cases are behind it, where that is known. */
    Long cases(boolean counted) {
        return count != null || !counted ? count : Long.valueOf(Math.round(value));
    }

    boolean exists() {
        return !Double.isNaN(value);
    }
}
