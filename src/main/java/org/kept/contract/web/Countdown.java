package org.kept.contract.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How far a day is away, as the words {@code contract.in.<key>} say it.
 *
 * @param days always counted forward
 */
record Countdown(String key, long days) {

    static Countdown of(LocalDate today, LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (Math.abs(days) <= 1) {
            return new Countdown(days == 0 ? "today" : days > 0 ? "tomorrow" : "yesterday", 1);
        }
        return new Countdown(days > 0 ? "ahead" : "past", Math.abs(days));
    }

    /** Whether it is over or so near that nothing else should be done first. */
    public boolean pressing() {
        return past() || !key.equals("ahead") || days <= 14;
    }

    /** Whether the day is over. */
    public boolean past() {
        return key.equals("past") || key.equals("yesterday");
    }
}
