package org.kept.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** When a business calendar is open, for whoever counts working time of what is not promised. */
public interface OpeningTimes {

    /**
     * The open spans of all days from the first to before the last, in their order.
     *
     * @throws IllegalArgumentException if there is no such calendar
     */
    List<Open> between(String calendar, LocalDate first, LocalDate last);

    /** One span. */
    record Open(Instant from, Instant to) {

        /** How long it is; the clock's changes are in it. */
        public Duration length() {
            return Duration.between(from, to);
        }
    }
}
