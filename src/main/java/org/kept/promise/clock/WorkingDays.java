package org.kept.promise.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kept.promise.clock.Explanation.Kind;
import org.kept.promise.clock.PromiseClock.Reckoning;

/**
 * Counts working days after the day of receipt, up to close of business on the last. A working day whose close falls
 * into a pause, the day of receipt included, adds one.
 */
final class WorkingDays {

    private final BusinessCalendar calendar;
    private final Instant start;
    private final List<Pause> pauses;

    WorkingDays(BusinessCalendar calendar, Instant start, List<Pause> pauses) {
        this.calendar = calendar;
        this.start = start;
        this.pauses = pauses;
    }

    Reckoning reckon(Term term) {
        Story story = new Story(calendar, start);
        LocalDate date = calendar.date(start);
        Instant midnight = calendar.midnight(date.plusDays(1));
        story.spend(Kind.RECEIVED, "received " + story.when(start), Duration.between(start, midnight));
        story.spend(Kind.TERM, term.words(), Duration.ZERO);
        Optional<Pause> owed = calendar.worksOn(date) ? pausedClose(date) : Optional.empty();
        int left = term.amount();
        while (left > 0) {
            date = date.plusDays(1);
            // Without a working day within ten years this refuses, so the loop ends.
            if (!calendar.workingDay(date).equals(date)) {
                story.closed(date, day(date));
                continue;
            }
            Optional<Pause> paused = pausedClose(date);
            if (paused.isPresent()) {
                story.paused(paused.get(), day(date));
            } else if (owed.isPresent()) {
                story.paused(owed.get(), day(date));
                owed = Optional.empty();
            } else {
                left--;
                story.spend(Kind.TERM, term.words(), day(date));
            }
            story.shortDay(date);
        }
        // The last day counts only up to its close.
        Instant due = calendar.close(date);
        story.spend(Kind.TERM, term.words(), Duration.between(calendar.midnight(date.plusDays(1)), due));
        return story.due(due);
    }

    private Duration day(LocalDate date) {
        return Duration.between(calendar.midnight(date), calendar.midnight(date.plusDays(1)));
    }

    private Optional<Pause> pausedClose(LocalDate date) {
        Instant close = calendar.close(date);
        return pauses.stream().filter(pause -> pause.covers(close)).findFirst();
    }
}
