package org.kept.insight.measure;

import java.time.LocalDate;
import java.util.List;
import org.kept.casework.measures.CaseMeasure;
import org.kept.insight.statistics.Comparison;

/**
 * A measure over time.
 *
 * @param change this period against the one before, in the measure's unit
 * @param points the whole weeks (or months) of the period, in their order
 */
public record Course(
        CaseMeasure measure, Measures.Reading now, Measures.Reading before, Comparison change, List<Point> points) {

    /**
     * A week or a month.
     *
     * @param on its first day
     * @param until the last
     */
    public record Point(LocalDate on, LocalDate until, Double value, long n) {}
}
