package org.kept.insight.web;

import java.util.List;
import org.kept.insight.chart.paper.Chart;

/**
 * One part of a page: a sentence worked out from the numbers, what is drawn under it, and where to look further.
 *
 * @param sentence what the numbers say
 * @param chart drawn under it; absent where a sentence is all there is
 * @param more numbers beside it, each with its cases
 */
public record Part(String sentence, Chart chart, List<More> more) {

    /** A part without further numbers. */
    public static Part of(String sentence, Chart chart) {
        return new Part(sentence, chart, List.of());
    }

    /** A number in a sentence and the list of its {@code count} cases. */
    public record More(String words, String href, long count) {}
}
