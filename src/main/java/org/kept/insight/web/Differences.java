package org.kept.insight.web;

import org.kept.insight.statistics.Comparison;
import org.kept.insight.statistics.Comparison.Difference;
import org.kept.insight.statistics.Comparison.Verdict;
import org.springframework.stereotype.Component;

/** Says what became of a number, with how sure that is; or that there is too little to say it. */
@Component("insightDifferences")
public class Differences {

    private final Figures figures;
    private final Phrases phrases;

    Differences(Figures figures, Phrases phrases) {
        this.figures = figures;
        this.phrases = phrases;
    }

    /**
     * The change in a sentence.
     *
     * @param unit share, seconds, number or money
     * @param than the end of a message key that says what it is compared with: {@code before} or {@code version}
     */
    public String says(Comparison change, String unit, String than) {
        if (change.verdict() == Verdict.TOO_FEW || change.difference().isEmpty()) {
            return phrases.say(
                    "difference.few." + than, change.one().n(), change.other().n(), Comparison.MINIMUM);
        }
        Difference it = change.difference().get();
        String before = figures.value(change.one().value().getAsDouble(), unit);
        if (change.verdict() == Verdict.UNCLEAR) {
            return phrases.say("difference.unclear." + than, before, signed(it.low(), unit), signed(it.high(), unit));
        }
        return phrases.say(
                "difference." + (change.verdict() == Verdict.HIGHER ? "higher." : "lower.") + than,
                size(it.value(), unit),
                before,
                signed(it.low(), unit),
                signed(it.high(), unit));
    }

    /** A difference without its sign; of shares in percentage points. */
    private String size(double value, String unit) {
        double size = Math.abs(value);
        return unit.equals("share") ? phrases.say("difference.points", size * 100) : figures.value(size, unit);
    }

    private String signed(double value, String unit) {
        return (value < 0 ? "−" : "+") + size(value, unit);
    }
}
