package org.kept.insight.chart.paper;

import java.util.List;

/**
 * Bars that lie under one another.
 *
 * @param zero where zero lies, in percent of the width
 */
public record Rows(About about, String kind, List<Row> rows, List<Mark> marks, DataTable table, String zero)
        implements Chart {

    /**
     * A row as it is printed; places are parts of its width in percent, so that text keeps its size on any screen.
     *
     * @param x where the bar begins
     * @param width how long it is
     * @param at where the value lies
     * @param low where the interval begins; absent without one
     * @param high where it ends
     */
    public record Row(
            String name,
            String text,
            String second,
            Mark mark,
            String x,
            String width,
            String at,
            String low,
            String high,
            String css) {}
}
