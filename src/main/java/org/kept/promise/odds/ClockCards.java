package org.kept.promise.odds;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kept.promise.Clocks;
import org.kept.promise.PastSteps;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.kept.promise.clock.BusinessCalendar;
import org.kept.promise.domain.CalendarTable;
import org.kept.promise.odds.PastPromises.Row;
import org.kept.shared.CaseRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the clocks of a case together: two questions to the ledger and one to the steps, however much there is to compare. */
@Service
@Transactional(readOnly = true)
class ClockCards implements Clocks {

    private static final Comparator<PromiseView> FIRST_DUE = Comparator.comparing(
                    (PromiseView promise) -> promise.pausedSince() != null)
            .thenComparing(PromiseView::dueAt);

    private final Promises promises;
    private final PastPromises ledger;
    private final CalendarTable calendars;
    private final ObjectProvider<PastSteps> steps;
    private final InstantSource clock;
    private final int minimum;

    ClockCards(
            Promises promises,
            PastPromises ledger,
            CalendarTable calendars,
            ObjectProvider<PastSteps> steps,
            InstantSource clock,
            @Value("${kept.promise.odds-minimum:20}") int minimum) {
        this.promises = promises;
        this.ledger = ledger;
        this.calendars = calendars;
        this.steps = steps;
        this.clock = clock;
        this.minimum = minimum;
    }

    @Override
    public List<Clock> of(CaseRef ref) {
        List<Row> rows = ledger.around(ref, clock.instant());
        Map<String, Row> own = new HashMap<>();
        rows.stream().filter(row -> row.past().ref().equals(ref)).forEach(row -> own.put(row.policy(), row));
        if (own.isEmpty()) {
            return List.of();
        }
        // The newest of a policy is the open one, if one is open.
        Map<String, PromiseView> open = new LinkedHashMap<>();
        promises.of(ref).stream()
                .filter(promise -> own.containsKey(promise.policy()))
                .forEach(promise -> open.putIfAbsent(promise.policy(), promise));
        Map<String, Optional<Chance>> chances = chances(ref, open.values(), rows);
        return open.values().stream()
                .sorted(FIRST_DUE)
                .map(promise -> clock(promise, own.get(promise.policy()), chances))
                .toList();
    }

    private static Clock clock(PromiseView promise, Row row, Map<String, Optional<Chance>> chances) {
        return new Clock(
                promise,
                row.pausable(),
                row.extensionsLeft(),
                row.extension(),
                row.condition(),
                chances.getOrDefault(promise.policy(), Optional.empty()).orElse(null));
    }

    private Map<String, Optional<Chance>> chances(CaseRef ref, Collection<PromiseView> open, List<Row> rows) {
        List<CaseRef> others = rows.stream()
                .map(row -> row.past().ref())
                .filter(other -> !other.equals(ref))
                .distinct()
                .toList();
        Map<String, Optional<Chance>> chances = new HashMap<>();
        if (others.size() < minimum) {
            return chances;
        }
        PastSteps known = steps.getIfAvailable();
        var stays = known == null ? Map.<CaseRef, List<PastSteps.Stay>>of() : known.likeNow(ref, others);
        Map<String, BusinessCalendar> hours = new HashMap<>();
        Instant now = clock.instant();
        for (PromiseView promise : open) {
            BusinessCalendar calendar = hours.computeIfAbsent(promise.calendar(), calendars::get);
            List<Past> past = rows.stream()
                    .filter(row -> row.policy().equals(promise.policy()))
                    .map(Row::past)
                    .toList();
            past.stream().filter(own -> own.ref().equals(ref)).findFirst().ifPresent(own -> {
                List<Past> like =
                        past.stream().filter(one -> !one.ref().equals(ref)).toList();
                chances.put(
                        promise.policy(),
                        new Odds(calendar, minimum).of(own.course(), promise.dueAt(), now, like, stays));
            });
        }
        return chances;
    }
}
