package org.kept.insight.chart.paper;

import java.util.List;

/** The numbers of a chart as rows, for those who would rather read than look. */
public record DataTable(List<String> heads, List<List<Cell>> rows) {

    /** At so few rows the table needs no unfolding. */
    private static final int SMALL = 4;

    /**
     * One value.
     *
     * @param href where it leads; absent for what is no mark
     * @param value the number, as the mark has it; not a number for words
     * @param count how many cases the list behind it has, as the mark has it
     */
    public record Cell(String text, String href, double value, Long count) {

        /** A value that leads to one case, to something that is not counted, or nowhere. */
        public Cell(String text, String href, double value) {
            this(text, href, value, null);
        }

        public static Cell words(String text) {
            return new Cell(text, null, Double.NaN);
        }

        public static Cell none() {
            return words("\u2013");
        }

        /** The value as its mark has it. */
        public String plain() {
            return Mark.plain(value);
        }

        public boolean isNumber() {
            return !Double.isNaN(value);
        }
    }

    public boolean isSmall() {
        return rows.size() <= SMALL;
    }
}
