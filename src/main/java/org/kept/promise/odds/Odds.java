package org.kept.promise.odds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kept.promise.Clocks.Chance;
import org.kept.promise.PastSteps.Stay;
import org.kept.promise.clock.BusinessCalendar;
import org.kept.promise.clock.Course;
import org.kept.shared.CaseRef;

/**
 * Compares a promise with those of the same policy that were still open at its age, in the time the policy counts: of them, how
 * many took longer than this one may? No model, only counting, so that anybody can check it. What was cancelled says nothing;
 * what is still open counts only if it has lasted longer already.
 */
final class Odds {

    private final BusinessCalendar calendar;
    private final int minimum;

    /** @param minimum with fewer to compare with, it says nothing */
    Odds(BusinessCalendar calendar, int minimum) {
        this.calendar = calendar;
        this.minimum = minimum;
    }

    /** @param stays when the cases of the past stood at the step at which this one stands */
    Optional<Chance> of(Course open, Instant dueAt, Instant now, List<Past> past, Map<CaseRef, List<Stay>> stays) {
        Duration age = open.elapsed(calendar, now);
        Duration allowed = open.elapsed(calendar, dueAt);
        if (age.compareTo(allowed) >= 0) {
            return Optional.empty();
        }
        List<Compared> like = past.stream()
                .map(one -> compare(one, age, allowed, stays.getOrDefault(one.ref(), List.of())))
                .flatMap(Optional::stream)
                .toList();
        List<Compared> there = like.stream().filter(Compared::sameStep).toList();
        return there.size() >= minimum ? chance(there, true) : chance(like, false);
    }

    private Optional<Chance> chance(List<Compared> like, boolean sameStep) {
        int longer = (int) like.stream().filter(Compared::longer).count();
        return like.size() < minimum ? Optional.empty() : Optional.of(new Chance(like.size(), longer, sameStep));
    }

    private Optional<Compared> compare(Past past, Duration age, Duration allowed, List<Stay> stays) {
        Duration took = past.course().elapsed(calendar, past.until());
        boolean longer = took.compareTo(allowed) > 0;
        if (took.compareTo(age) <= 0 || !past.fulfilled() && !longer) {
            return Optional.empty();
        }
        Instant atThatAge = past.course().momentAt(calendar, age);
        return Optional.of(new Compared(longer, stays.stream().anyMatch(stay -> stay.covers(atThatAge))));
    }

    private record Compared(boolean longer, boolean sameStep) {}
}
