package org.kept.insight.compare;

import org.kept.casework.measures.CaseMeasure;
import org.kept.insight.scope.Mark;
import org.kept.insight.statistics.Comparison;
import org.kept.insight.statistics.MixAdjusted;

/**
 * One number of both sides.
 *
 * @param measure the module's measure; null for those that every process has
 * @param id {@code time}, {@code rate}, or the measure's
 * @param kind what the values are: milliseconds, cases a week, or a share
 * @param plain as the cases are
 * @param adjusted as if both sides had the same mix of kinds of cases; null where cases have no kinds
 * @param mark the cases behind it, in either side's scope
 */
public record Compared(CaseMeasure measure, String id, Kind kind, Comparison plain, MixAdjusted adjusted, Mark mark) {

    /** What a value is. */
    public enum Kind {
        TIME,
        RATE,
        SHARE
    }
}
