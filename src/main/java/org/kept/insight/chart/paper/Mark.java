package org.kept.insight.chart.paper;

import java.util.Objects;

/**
 * A mark of a chart: a link to the cases behind it.
 *
 * @param href where it leads
 * @param label what it says in words: "Week of 9 Nov: 14 finished"
 * @param value the number it stands for, in the chart's unit; for dots the number of cases
 * @param css classes that give it its look
 * @param d its outline
 * @param hit a larger outline that can be hit with a thumb; absent where the mark itself is it
 * @param count how many cases the list behind it has; absent where it leads to something else
 */
public record Mark(String href, String label, double value, String css, String d, String hit, Long count) {

    /** A mark that leads to one case, or to where nothing is counted. */
    public Mark(String href, String label, double value, String css, String d, String hit) {
        this(href, label, value, css, d, hit, null);
    }

    public Mark {
        Objects.requireNonNull(href, "A mark leads to its cases");
        Objects.requireNonNull(label, "A mark says what it is");
    }

    /** The value for the attribute that tests and scripts read. */
    public String plain() {
        return plain(value);
    }

    static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** A dot that can be hit within so much room, which must not reach into that of another. */
    public static Mark dot(
            String href,
            String label,
            double value,
            String css,
            int glyph,
            double x,
            double y,
            double radius,
            double room) {
        return new Mark(
                href,
                label,
                value,
                css,
                Path.glyph(glyph, x, y, radius),
                room > radius + 1 ? Path.circle(x, y, room) : null);
    }

    /** The same, with how many cases the list behind it has. */
    public Mark counting(Long cases) {
        return new Mark(href, label, value, css, d, hit, cases);
    }
}
