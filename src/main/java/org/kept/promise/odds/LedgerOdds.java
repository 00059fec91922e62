package org.kept.promise.odds;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kept.promise.BreachOdds;
import org.kept.promise.PastSteps;
import org.kept.promise.clock.BusinessCalendar;
import org.kept.promise.domain.CalendarTable;
import org.kept.promise.odds.PromiseBook.Entry;
import org.kept.shared.CaseRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts for many promises with as many questions as for one. */
@Service
@Transactional(readOnly = true)
class LedgerOdds implements BreachOdds {

    private final PromiseBook book;
    private final CalendarTable calendars;
    private final ObjectProvider<PastSteps> steps;
    private final InstantSource clock;
    private final int minimum;

    LedgerOdds(
            PromiseBook book,
            CalendarTable calendars,
            ObjectProvider<PastSteps> steps,
            InstantSource clock,
            @Value("${kept.promise.odds-minimum:20}") int minimum) {
        this.book = book;
        this.calendars = calendars;
        this.steps = steps;
        this.clock = clock;
        this.minimum = minimum;
    }

    @Override
    public List<Risk> now(Collection<CaseRef> cases) {
        Instant now = clock.instant();
        List<Entry> open = book.open(cases, now);
        Chances chances = chances(
                open.stream().map(Entry::policy).collect(Collectors.toSet()),
                open.stream().map(Entry::ref).toList(),
                now);
        return open.stream()
                .map(one -> new Risk(
                        one.ref(),
                        one.name(),
                        one.dueAt(),
                        one.paused(),
                        one.paused() || !one.dueAt().isAfter(now)
                                ? null
                                : chances.of(one, now).orElse(null)))
                .toList();
    }

    @Override
    public List<Answer> replay(String prefix, List<Instant> moments, int most) {
        Instant now = clock.instant();
        List<String> policies = book.policies(prefix);
        List<Entry> all = book.of(policies, now);
        record Asked(Entry promise, Instant then) {}
        List<Asked> asked = new ArrayList<>();
        for (Instant then : moments) {
            all.stream()
                    .filter(one -> one.ref().value().startsWith(prefix))
                    .filter(one -> one.openAt(then) && one.dueAt().isAfter(then) && one.answered())
                    .forEach(one -> asked.add(new Asked(one, then)));
        }
        Chances chances = chances(Set.copyOf(policies), List.of(), now);
        List<Answer> answers = new ArrayList<>();
        int stride = Math.max(1, asked.size() / Math.max(1, most));
        for (int i = 0; i < asked.size(); i += stride) {
            Asked one = asked.get(i);
            chances.of(one.promise, one.then)
                    .map(chance -> new Answer((double) chance.longer() / chance.like(), one.promise.broken()))
                    .ifPresent(answers::add);
        }
        return answers;
    }

    private Chances chances(Set<String> policies, List<CaseRef> more, Instant now) {
        List<Entry> past = policies.isEmpty() ? List.of() : book.of(policies, now);
        Set<CaseRef> cases = past.stream().map(Entry::ref).collect(Collectors.toSet());
        cases.addAll(more);
        PastSteps known = steps.getIfAvailable();
        Map<String, BusinessCalendar> hours = new HashMap<>();
        Function<String, BusinessCalendar> calendar = id -> hours.computeIfAbsent(id, calendars::get);
        return new Chances(
                past.stream().collect(Collectors.groupingBy(Entry::policy)),
                known == null ? Map.of() : known.of(cases),
                calendar,
                minimum);
    }
}
