package org.kept.insight.alerts;

import java.time.LocalDate;
import java.util.List;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.statistics.BehaviourChart.Spread;

/**
 * A number by whole weeks.
 *
 * @param unit in which it is said
 * @param weeks the Mondays of the weeks that have a value, in their order
 * @param last the last whole week there was, with a value or without
 * @param cases the cases behind one week's value
 */
record WeeklyCourse(Unit unit, List<LocalDate> weeks, double[] values, Scope last, Mark cases) {

    /** How a number is said, and how its usual spread is worked out. */
    enum Unit {
        COUNT(Spread.MEAN_RANGE),
        SHARE(Spread.MEAN_RANGE),
        SECONDS(Spread.MEDIAN_RANGE);

        private final Spread spread;

        Unit(Spread spread) {
            this.spread = spread;
        }

        Spread spread() {
            return spread;
        }
    }
}
