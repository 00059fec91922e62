package org.kept.insight.goals;

import org.kept.insight.ChangeLedger.Expectation;
import org.kept.insight.measure.Cohorts.Cohort;
import org.kept.insight.statistics.Comparison;
import org.kept.insight.statistics.Comparison.Verdict;

/**
 * A deployed version with what it was for and what came of it.
 *
 * @param expectation null where nobody said
 * @param effect of the cases that began in the thirty days before and after it; null where nothing can be told apart: a first version, or
 *     a decision or form of which nobody said what it was to move
 */
public record Change(Deployed deployed, Expectation expectation, Effect effect) {

    /** Before and after, in the unit of the measure. */
    public record Effect(String measure, Cohort before, Cohort after, Comparison comparison) {}

    /** Whether there is nothing to say of it: nobody said what it was for, and nothing can be compared. */
    public boolean quiet() {
        return expectation == null && effect == null;
    }

    /** Whether it went the way it was meant to: {@code yes}, {@code no}, {@code unclear}, {@code few}, or {@code unsaid}. */
    public String verdict() {
        if (effect == null || effect.comparison().verdict() == Verdict.TOO_FEW) {
            return "few";
        }
        if (effect.comparison().verdict() == Verdict.UNCLEAR) {
            return "unclear";
        }
        if (expectation == null) {
            return "unsaid";
        }
        return (effect.comparison().verdict() == Verdict.HIGHER) == expectation.upwards() ? "yes" : "no";
    }
}
