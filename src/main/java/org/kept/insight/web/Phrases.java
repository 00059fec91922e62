package org.kept.insight.web;

import java.time.LocalDate;
import org.kept.insight.chart.scale.ChartWords;
import org.kept.insight.chart.scale.Unit;
import org.kept.insight.scope.Scope;
import org.kept.shared.web.Viewing;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What builders of pages say with: sentences of {@code insight.*} in the viewer's language, words and units of charts. */
@Component("insightPhrases")
public class Phrases {

    private final MessageSource messages;
    private final Viewing viewing;
    private final UsualDay usual;

    Phrases(MessageSource messages, Viewing viewing, UsualDay usual) {
        this.messages = messages;
        this.viewing = viewing;
        this.usual = usual;
    }

    /** The sentence {@code insight.<key>}. */
    public String say(String key, Object... values) {
        return messages.getMessage("insight." + key, values, viewing.locale());
    }

    /** The sentence, or these words where there is none. */
    public String sayOr(String key, String otherwise) {
        return messages.getMessage("insight." + key, null, otherwise, viewing.locale());
    }

    /** A day: "25 Nov 2026". */
    public String day(LocalDate day) {
        return charts().date(day);
    }

    /** A sentence of another module. */
    public String sayOf(String key) {
        return messages.getMessage(key, null, viewing.locale());
    }

    /** A kind of case as people call it. */
    public String segment(String segment) {
        return segment.isEmpty()
                ? say("segment.none")
                : messages.getMessage("insight.segment." + segment, null, segment, viewing.locale());
    }

    /** The words of charts. */
    public ChartWords charts() {
        return new ChartWords(messages, viewing.locale());
    }

    /** How durations of a scope are drawn: seconds that pass, or working days. */
    public Times times(Scope scope) {
        return scope.working()
                ? new Times(Unit.workingDays(charts()), usual.day().toMillis())
                : new Times(Unit.seconds(charts()), 1_000);
    }

    /**
     * A unit of charts for durations.
     *
     * @param ms how many milliseconds one of it has
     */
    public record Times(Unit unit, long ms) {

        /** Milliseconds in the unit. */
        public double of(double millis) {
            return millis / ms;
        }

        /** The unit in whole milliseconds. */
        public long back(double value) {
            return Math.round(value * ms);
        }
    }
}
