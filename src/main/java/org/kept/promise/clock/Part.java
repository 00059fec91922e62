package org.kept.promise.clock;

/**
 * One step from the start of a promise to its due time.
 *
 * @param text the step in words
 * @param seconds how much of the way it is; the parts of an explanation add up to the whole way
 */
public record Part(Kind kind, String text, long seconds) {

    /** What makes time pass. */
    public enum Kind {
        RECEIVED,
        STARTS,
        TERM,
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
