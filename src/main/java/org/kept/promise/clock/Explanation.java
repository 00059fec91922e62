package org.kept.promise.clock;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** How a due time came about, step by step, so that a customer and a clerk can both check it with a wall calendar. */
public record Explanation(List<Part> parts) {

    /** Keeps the parts in their order. */
    public Explanation {
        parts = List.copyOf(parts);
    }

    /** The explanation as one line; nights and weekends go without saying. */
    public String text() {
        return parts.stream()
                .filter(part -> part.kind() != Kind.CLOSED)
                .map(Part::text)
                .collect(Collectors.joining(" · "));
    }

    /** The whole way from start to due time. */
    public Duration total() {
        return Duration.ofSeconds(parts.stream().mapToLong(Part::seconds).sum());
    }

    /**
     * One step from the start of a promise to its due time.
     *
     * @param text the step in words
     * @param seconds how much of the way it is; the parts of an explanation add up to the whole way
     */
    public record Part(Kind kind, String text, long seconds) {}

    /** What makes time pass, in the order in which it is told. */
    public enum Kind {
        RECEIVED,
        STARTS,
        TERM,
        EXTENDED,
        MONTH_END,
        HOLIDAY,
        SHORT_DAY,
        CLOSED,
        PAUSED,
        ROLLED,
        CLOCK_CHANGE,
        DUE
    }
}
