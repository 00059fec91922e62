package org.kept.promise.odds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kept.promise.Clocks.Chance;
import org.kept.promise.PastSteps.Stay;
import org.kept.promise.PastSteps.Stood;
import org.kept.promise.clock.BusinessCalendar;
import org.kept.promise.odds.PromiseBook.Entry;
import org.kept.shared.CaseRef;

/** What the ledger would have said of a promise at any moment, from nothing but what had happened by then. */
final class Chances {

    /** As many of a policy as {@link PastPromises} looks at. */
    private static final int MOST = 200;

    private final Map<String, List<Entry>> newestFirst;
    private final Map<CaseRef, List<Stood>> stood;
    private final Function<String, BusinessCalendar> calendars;
    private final int minimum;

    Chances(
            Map<String, List<Entry>> newestFirst,
            Map<CaseRef, List<Stood>> stood,
            Function<String, BusinessCalendar> calendars,
            int minimum) {
        this.newestFirst = newestFirst;
        this.stood = stood;
        this.calendars = calendars;
        this.minimum = minimum;
    }

    /** The odds of that promise at that moment. */
    Optional<Chance> of(Entry open, Instant then) {
        List<Past> like = new ArrayList<>();
        for (Entry one : newestFirst.getOrDefault(open.policy(), List.of())) {
            if (like.size() < MOST
                    && !one.ref().equals(open.ref())
                    && one.startedBefore(then)
                    && !one.cancelledBy(then)) {
                like.add(one.asOf(then));
            }
        }
        return like.size() < minimum
                ? Optional.empty()
                : new Odds(calendars.apply(open.calendar()), minimum)
                        .of(open.course(), open.dueAt(), then, like, stays(open.ref(), then));
    }

    /** When cases stood where this one stood at that moment. */
    private Map<CaseRef, List<Stay>> stays(CaseRef ref, Instant then) {
        List<String> there = stood.getOrDefault(ref, List.of()).stream()
                .filter(one -> one.stay().covers(then))
                .map(Stood::step)
                .toList();
        Map<CaseRef, List<Stay>> stays = new HashMap<>();
        if (!there.isEmpty()) {
            stood.forEach((other, all) -> stays.put(
                    other,
                    all.stream()
                            .filter(one -> there.contains(one.step()))
                            .map(Stood::stay)
                            .toList()));
        }
        return stays;
    }
}
