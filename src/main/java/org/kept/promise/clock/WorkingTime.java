package org.kept.promise.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kept.promise.clock.Explanation.Kind;
import org.kept.promise.clock.PromiseClock.Reckoning;
import org.kept.shared.InvalidInputException;

/** Counts opening hours from a start, with the pauses left out. */
final class WorkingTime {

    private static final int IDLE_DAYS = 3660;

    private final BusinessCalendar calendar;
    private final Instant start;
    private final List<Pause> pauses;

    WorkingTime(BusinessCalendar calendar, Instant start, List<Pause> pauses) {
        this.calendar = calendar;
        this.start = start;
        this.pauses = pauses;
    }

    Reckoning reckon(Term term) {
        Duration amount = term.unit().length().multipliedBy(term.amount());
        Instant due = after(amount);
        Story story = new Story(calendar, start);
        story.spend(Kind.TERM, term.words(), amount);
        Instant opening = calendar.nextOpen(start);
        for (LocalDate date = calendar.date(start); !calendar.midnight(date).isAfter(due); date = date.plusDays(1)) {
            Interval day = new Interval(calendar.midnight(date), calendar.midnight(date.plusDays(1)))
                    .notBefore(start)
                    .notAfter(due);
            Duration waited = uncounted(story, date, day.notAfter(opening));
            if (waited.isZero() || holiday(date)) {
                story.closed(date, waited);
            } else {
                story.spend(Kind.STARTS, "starts " + story.when(opening), waited);
            }
            story.closed(date, uncounted(story, date, day.notBefore(opening)));
            story.shortDay(date);
        }
        return story.due(due);
    }

    /** Tells the pauses of a stretch of one day, and gives what of it was closed. */
    private Duration uncounted(Story story, LocalDate date, Interval stretch) {
        Duration closed = stretch.length();
        for (Interval open : calendar.openings(date)) {
            for (Interval counted : counted(open.notBefore(stretch.from()).notAfter(stretch.to()))) {
                closed = closed.minus(counted.length());
            }
        }
        for (Pause pause : pauses) {
            Duration paused =
                    stretch.notBefore(pause.from()).notAfter(pause.to()).length();
            if (!paused.isZero()) {
                story.paused(pause, paused);
                closed = closed.minus(paused);
            }
        }
        return closed;
    }

    private boolean holiday(LocalDate date) {
        return calendar.special(date).filter(day -> day.hours().isEmpty()).isPresent();
    }

    /** The earliest moment by which that much working time has gone. */
    Instant after(Duration amount) {
        Duration left = amount;
        int idle = 0;
        for (LocalDate date = calendar.date(start); idle < IDLE_DAYS; date = date.plusDays(1)) {
            idle++;
            for (Interval open : calendar.openings(date)) {
                for (Interval counted : counted(open)) {
                    if (counted.length().compareTo(left) >= 0) {
                        return counted.from().plus(left);
                    }
                    left = left.minus(counted.length());
                    idle = 0;
                }
            }
        }
        throw InvalidInputException.of("calendar", "There is no working time within ten years");
    }

    /** How much working time there is up to that moment. */
    Duration until(Instant end) {
        Duration sum = Duration.ZERO;
        for (LocalDate date = calendar.date(start); !calendar.midnight(date).isAfter(end); date = date.plusDays(1)) {
            for (Interval open : calendar.openings(date)) {
                for (Interval counted : counted(open.notAfter(end))) {
                    sum = sum.plus(counted.length());
                }
            }
        }
        return sum;
    }

    private List<Interval> counted(Interval open) {
        List<Interval> counted = new ArrayList<>();
        Interval rest = open.notBefore(start);
        for (Pause pause : pauses) {
            counted.add(rest.notAfter(pause.from()));
            rest = rest.notBefore(pause.to());
        }
        counted.add(rest);
        return counted.stream().filter(interval -> !interval.isEmpty()).toList();
    }
}
