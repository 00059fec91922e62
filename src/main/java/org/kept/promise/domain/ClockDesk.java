package org.kept.promise.domain;

import java.time.Clock;
import java.time.Instant;
import org.kept.promise.clock.BusinessCalendar;
import org.kept.promise.clock.Course;
import org.springframework.stereotype.Service;

/** Works out due times without making a promise: for timers, for previews and for whoever edits a policy. */
@Service
public class ClockDesk {

    private static final String STAFFED = "sales-hours";

    private final PolicyTable policies;
    private final CalendarTable calendars;
    private final Clock clock;

    ClockDesk(PolicyTable policies, CalendarTable calendars, Clock clock) {
        this.policies = policies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** When a promise would be at risk and due. */
    public record Times(Instant warnAt, Instant dueAt) {}

    /** The times of a promise made now by that policy. */
    public Times now(String policy) {
        PromisePolicy terms = policies.get(policy);
        BusinessCalendar calendar = calendars.get(terms.calendar());
        Course course = terms.course(clock.instant());
        Instant due = course.reckon(calendar).dueAt();
        return new Times(course.warnAt(calendar, due, terms.warnPercent()), due);
    }

    /** That moment if the sales desk is staffed then, otherwise its next opening. */
    public Instant nextStaffed(Instant moment) {
        return calendars.get(STAFFED).nextOpen(moment);
    }
}
