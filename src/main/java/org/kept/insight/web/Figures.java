package org.kept.insight.web;

import org.kept.insight.chart.scale.Unit;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.springframework.stereotype.Component;

/** Makes numbers that lead to their cases, in the words of the page. */
@Component("insightFigures")
public class Figures {

    private final Links links;
    private final InsightWords words;
    private final Phrases phrases;

    Figures(Links links, InsightWords words, Phrases phrases) {
        this.links = links;
        this.words = words;
        this.phrases = phrases;
    }

    /** So many cases. */
    public Figure cases(Scope scope, Mark mark, long count) {
        return of(words.number(count), scope, mark, count);
    }

    /** Words about so many cases; where there are none, only words. */
    public Figure of(String text, Scope scope, Mark mark, long count) {
        return count == 0 ? Figure.plain(text) : new Figure(text, links.cases(scope, mark), count);
    }

    /** A value of a measure in words; a dash where there is none. Unit: share, seconds, number or money. */
    public String value(Double value, String unit) {
        if (value == null) {
            return "–";
        }
        return switch (unit) {
            case "share" -> words.share(value);
            case "seconds" -> words.duration(value * 1000, false);
            default -> words.number(value);
        };
    }

    /** The unit of charts for it. */
    public Unit unit(String unit) {
        return switch (unit) {
            case "share" -> Unit.shares(phrases.charts());
            case "seconds" -> Unit.seconds(phrases.charts());
            default -> Unit.counts(phrases.charts());
        };
    }

    /** How a case ended, as one says it. */
    public String outcome(String outcome) {
        if (outcome == null || outcome.isEmpty()) {
            return phrases.say("outcome.none");
        }
        String plain = outcome.replace('_', ' ').replace('-', ' ');
        return Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }
}
