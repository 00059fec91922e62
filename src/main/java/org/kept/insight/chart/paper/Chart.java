package org.kept.insight.chart.paper;

import java.util.List;

/** A chart as templates print it: what it is called, its marks, and the same numbers as a table. */
public interface Chart {

    /**
     * What is said about a chart.
     *
     * @param name what the chart shows, for those who hear it: "Finished per week"
     * @param nothing what is said where there is no mark
     * @param href the list of all cases behind the chart; absent where there is none
     * @param cases how many these are
     */
    record About(String name, String nothing, String href, long cases) {}

    About about();

    /** The kind in one word, which templates and styles choose by. */
    String kind();

    /** Every mark that leads to cases, in reading order. */
    List<Mark> marks();

    DataTable table();

    /** Whether there is nothing to draw. */
    default boolean isEmpty() {
        return marks().isEmpty();
    }

    /** Names the chart within its page. */
    default String id() {
        return "chart-" + Integer.toHexString((kind() + about().name()).hashCode());
    }
}
