package org.kept.insight.goals;

import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;

/**
 * A number read for a goal.
 *
 * @param value in its unit; null where there is nothing to say it of
 * @param n how many cases, or passes of a step, it was read from
 * @param mark the cases behind it
 * @param behind how many those are
 * @param scope where it was read
 */
public record Gauge(String unit, Double value, long n, Mark mark, long behind, Scope scope) {

    /** Units as they are written in the API. */
    static final String SHARE = "share";

    static final String SECONDS = "seconds";
    static final String NUMBER = "number";
    static final String MONEY = "money";

    /** Whether there is anything to go by. */
    public boolean measured() {
        return value != null && n > 0;
    }
}
