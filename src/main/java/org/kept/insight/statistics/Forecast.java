package org.kept.insight.statistics;

import java.time.LocalDate;

/** The answer to "when will it be done", or why there is none: a page says either in a sentence. */
public sealed interface Forecast {

    /** What the answer rests on. */
    Basis basis();

    /**
     * What makes a forecast repeatable and lets its reader judge it.
     *
     * @param seed of the random draws
     * @param runs how many futures were drawn
     * @param from the first day of each future
     * @param days how many past days they were drawn from
     * @param finished how many cases were finished on those
     */
    record Basis(long seed, int runs, LocalDate from, int days, int finished) {}

    /** Why no forecast is made. */
    enum Reason {
        /** Fewer than four weeks of ordinary days. */
        TOO_FEW_WEEKS,
        /** Nothing was finished on them. */
        NOTHING_FINISHED,
        /** Fewer than twenty cases were. */
        TOO_FEW_FINISHED,
        /** In too many futures the backlog is still there in two years. */
        NEVER_CLEARED,
        /** The date asked for is more than two years away. */
        TOO_FAR
    }

    /** No forecast. */
    record Refused(Reason reason, Basis basis) implements Forecast {}

    /**
     * The day on which the backlog is gone.
     *
     * @param backlog open cases at the start of the first day
     * @param arrivals whether what arrives meanwhile has to be done as well
     * @param p50 gone by the end of that day in half of the futures; {@code p85}, {@code p95} in 85 and 95 of 100
     */
    record WhenCleared(int backlog, boolean arrivals, LocalDate p50, LocalDate p85, LocalDate p95, Basis basis)
            implements Forecast {}

    /**
     * How many are finished until the end of a day.
     *
     * @param p50 at least so many in half of the futures; {@code p85}, {@code p95}, never more, in 85 and 95 of 100
     */
    record HowMany(LocalDate until, int p50, int p85, int p95, Basis basis) implements Forecast {}
}
