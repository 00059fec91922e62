package org.kept.contract.term;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The days of a term and the moments they mean: local days in the contract's zone, and a last day lasts until midnight. Steps begin at
 * nine on their day.
 *
 * @param endsOn the last day of the term
 * @param noticeOn the last day on which notice may arrive
 */
public record TermDates(LocalDate endsOn, LocalDate noticeOn, ZoneId zone) {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** The dates of a term that ends then, with so many days of notice. */
    public static TermDates of(LocalDate endsOn, int noticeDays, ZoneId zone) {
        return new TermDates(endsOn, endsOn.minusDays(noticeDays), zone);
    }

    /** When the last day for notice is over. */
    public Instant noticeEndsAt() {
        return endOf(noticeOn);
    }

    /** When the last day of the term is over. */
    public Instant endsAt() {
        return endOf(endsOn);
    }

    /** The morning of the day so many days before the end; after it where the number is negative. */
    public Instant stepAt(int daysBeforeEnd) {
        return endsOn.minusDays(daysBeforeEnd).atTime(MORNING).atZone(zone).toInstant();
    }

    /** The end of the day so many days before the end. */
    public Instant endOfStep(int daysBeforeEnd) {
        return endOf(endsOn.minusDays(daysBeforeEnd));
    }

    /** When that day is over. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The day it is there. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
