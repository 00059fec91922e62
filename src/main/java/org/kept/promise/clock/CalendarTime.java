package org.kept.promise.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.kept.promise.clock.Explanation.Kind;
import org.kept.promise.clock.PromiseClock.Reckoning;

/**
 * Counts every hour and every day. Days, weeks and months end at the same local time; a month that has no such day
 * ends on its last. A pause that begins before the promise is due adds its length.
 */
final class CalendarTime {

    private final BusinessCalendar calendar;
    private final Instant start;
    private final List<Pause> pauses;

    CalendarTime(BusinessCalendar calendar, Instant start, List<Pause> pauses) {
        this.calendar = calendar;
        this.start = start;
        this.pauses = pauses;
    }

    Reckoning reckon(Term term) {
        Story story = new Story(calendar, start);
        LocalDateTime wanted = calendar.local(start);
        Instant due;
        if (term.unit().length() == null) {
            wanted = later(term, wanted);
            due = calendar.at(wanted);
        } else {
            due = start.plus(term.unit().length().multipliedBy(term.amount()));
            wanted = calendar.local(due);
        }
        story.spend(Kind.TERM, term.words(), Duration.between(start, due));
        monthEnd(story, term, wanted);
        Instant told = rolled(term, wanted, due);
        for (List<Pause> standstill : Pause.together(pauses)) {
            // Rolling gives the customer's clerk the days up to the next working day; a pause within them still counts.
            if (standstill.get(0).from().isBefore(told)) {
                for (Pause pause : standstill) {
                    due = due.plus(pause.interval().length());
                    story.paused(pause, pause.interval().length());
                }
                wanted = calendar.local(due);
                told = after(standstill, told, rolled(term, wanted, due));
            }
        }
        Instant last = rolled(term, wanted, due);
        if (!last.equals(due)) {
            LocalDate closed = wanted.toLocalDate();
            String text = story.day(closed) + " is no working day, moves to " + story.day(calendar.date(last));
            story.spend(Kind.ROLLED, text, Duration.between(due, last));
        }
        clockChange(story, term, wanted, last);
        if (last.isBefore(told)) {
            story.spend(Kind.ROLLED, "a pause never takes time away", Duration.between(last, told));
        }
        return story.due(told);
    }

    /**
     * Saturday 14:00 rolls to Monday 14:00, but paused into Monday 02:00 it would not, and paused from Sunday to Tuesday it would be
     * due while the clock stands still: it stays where it was, and goes on to the next working day until the clock runs again.
     */
    private Instant after(List<Pause> standstill, Instant told, Instant rolled) {
        Instant running = standstill.get(standstill.size() - 1).to();
        Instant due = rolled.isBefore(told) ? told : rolled;
        LocalDateTime wanted = calendar.local(due);
        while (!due.isAfter(running)) {
            wanted = calendar.workingDay(wanted.toLocalDate().plusDays(1)).atTime(wanted.toLocalTime());
            due = calendar.at(wanted);
        }
        return due;
    }

    private LocalDateTime later(Term term, LocalDateTime from) {
        return switch (term.unit()) {
            case CALENDAR_DAYS -> from.plusDays(term.amount());
            case WEEKS -> from.plusWeeks(term.amount());
            default -> from.plusMonths(term.amount());
        };
    }

    private Instant rolled(Term term, LocalDateTime wanted, Instant due) {
        if (!term.rollToWorkingDay() || calendar.worksOn(wanted.toLocalDate())) {
            return due;
        }
        return calendar.at(calendar.workingDay(wanted.toLocalDate()).atTime(wanted.toLocalTime()));
    }

    private void monthEnd(Story story, Term term, LocalDateTime wanted) {
        if (term.unit() == PromiseUnit.MONTHS
                && wanted.getDayOfMonth() < calendar.date(start).getDayOfMonth()) {
            story.say(Kind.MONTH_END, "that month ends on " + story.day(wanted.toLocalDate()));
        }
    }

    private void clockChange(Story story, Term term, LocalDateTime wanted, Instant due) {
        LocalDateTime local = calendar.local(due);
        if (term.unit().length() == null && !local.toLocalTime().equals(wanted.toLocalTime())) {
            story.say(Kind.CLOCK_CHANGE, "the clocks skip " + wanted.toLocalTime() + " that night");
        }
    }
}
