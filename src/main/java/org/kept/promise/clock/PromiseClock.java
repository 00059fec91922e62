package org.kept.promise.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Works out when a promise is due, and when it begins to be at risk; counts in whole seconds. */
public final class PromiseClock {

    private PromiseClock() {}

    /** When a promise made at {@code start} is due, with the pauses left out, and why. */
    public static Reckoning reckon(BusinessCalendar calendar, Term term, Instant start, List<Pause> pauses) {
        Instant from = start.truncatedTo(ChronoUnit.SECONDS);
        List<Pause> apart = Pause.from(from, wholeSeconds(pauses));
        return switch (term.unit()) {
            case WORKING_MINUTES, WORKING_HOURS -> new WorkingTime(calendar, from, apart).reckon(term);
            case WORKING_DAYS -> new WorkingDays(calendar, from, apart).reckon(term);
            default -> new CalendarTime(calendar, from, apart).reckon(term);
        };
    }

    /** When that share of the time that counts has gone: working time for working units, any time for the others. */
    public static Instant warnAt(
            BusinessCalendar calendar, Term term, Instant start, Instant dueAt, int percent, List<Pause> pauses) {
        Duration whole = elapsed(calendar, term, start, dueAt, pauses);
        Duration share = whole.multipliedBy(percent).dividedBy(100).truncatedTo(ChronoUnit.SECONDS);
        return momentAt(calendar, term, start, share, pauses);
    }

    static Duration elapsed(BusinessCalendar calendar, Term term, Instant start, Instant until, List<Pause> pauses) {
        return counted(calendar, term, start, pauses).until(until);
    }

    static Instant momentAt(BusinessCalendar calendar, Term term, Instant start, Duration age, List<Pause> pauses) {
        return age.isZero()
                ? start.truncatedTo(ChronoUnit.SECONDS)
                : counted(calendar, term, start, pauses).after(age);
    }

    private static WorkingTime counted(BusinessCalendar calendar, Term term, Instant start, List<Pause> pauses) {
        Instant from = start.truncatedTo(ChronoUnit.SECONDS);
        BusinessCalendar counted = term.unit().working() ? calendar : BusinessCalendar.roundTheClock(calendar.zone());
        return new WorkingTime(counted, from, Pause.from(from, wholeSeconds(pauses)));
    }

    private static List<Pause> wholeSeconds(List<Pause> pauses) {
        return pauses.stream()
                .map(pause -> new Pause(
                        pause.from().truncatedTo(ChronoUnit.SECONDS),
                        pause.to().truncatedTo(ChronoUnit.SECONDS),
                        pause.reason()))
                .toList();
    }

    /** When a promise is due, and how that came about. */
    public record Reckoning(Instant dueAt, Explanation explanation) {}
}
