package org.kept.promise.domain;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kept.promise.PromiseChanged;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.kept.promise.clock.BusinessCalendar;
import org.kept.promise.clock.PromiseClock;
import org.kept.shared.CaseRef;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the ledger; every change is told in its own transaction. */
@Service
@Transactional
public class PromiseLedger implements Promises {

    private final PromiseRepository ledger;
    private final PolicyTable policies;
    private final CalendarTable calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PromiseLedger(
            PromiseRepository ledger,
            PolicyTable policies,
            CalendarTable calendars,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.policies = policies;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public PromiseView make(CaseRef ref, String policy, Instant start) {
        Instant now = clock.instant();
        PromisePolicy terms = policies.get(policy);
        ledger.lockOpen(ref.value(), policy).ifPresent(before -> {
            before.cancel("re-armed", now);
            ledger.flush(); // before the new row, because only one may be open
        });
        Promise promise = ledger.save(new Promise(ref, terms, calendars.get(terms.calendar()), start, now));
        events.publishEvent(new PromiseChanged(ref));
        return promise.view(now);
    }

    @Override
    public void fulfil(CaseRef ref, String policy, Instant at) {
        change(ref, policy, promise -> promise.fulfil(at, calendar(promise), clock.instant()));
    }

    @Override
    public void cancel(CaseRef ref, String policy, String reason) {
        change(ref, policy, promise -> promise.cancel(reason, clock.instant()));
    }

    @Override
    public void cancelAll(CaseRef ref, String reason) {
        List<Promise> open = ledger.lockAllOpen(ref.value());
        open.forEach(promise -> promise.cancel(reason, clock.instant()));
        if (!open.isEmpty()) {
            events.publishEvent(new PromiseChanged(ref));
        }
    }

    @Override
    public void pause(CaseRef ref, String policy, String reason, Instant from) {
        change(ref, policy, promise -> promise.pause(reason, from, clock.instant()));
    }

    @Override
    public void resume(CaseRef ref, String policy, Instant at) {
        change(ref, policy, promise -> promise.resume(at, calendar(promise), clock.instant()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<PromiseView> of(CaseRef ref) {
        Instant now = clock.instant();
        return ledger.findByRefOrderByStartedAtDescCreatedAtDesc(ref.value()).stream()
                .map(promise -> promise.view(now))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CaseRef, PromiseView> firstDue(Collection<CaseRef> refs) {
        Instant now = clock.instant();
        return ledger
                .findByRefInAndEndedAtIsNull(refs.stream().map(CaseRef::value).toList())
                .stream()
                .map(promise -> promise.view(now))
                .collect(toMap(
                        PromiseView::ref,
                        Function.identity(),
                        BinaryOperator.minBy(Comparator.comparing(PromiseView::dueAt))));
    }

    @Override
    @Transactional(readOnly = true)
    public Instant dueAt(String policy, Instant start) {
        PromisePolicy terms = policies.get(policy);
        return PromiseClock.reckon(calendars.get(terms.calendar()), terms.term(), start, List.of())
                .dueAt();
    }

    /** The open promise of a case by that policy, overdue or not. */
    @Transactional(readOnly = true)
    public Optional<PromiseView> open(CaseRef ref, String policy) {
        return ledger.findByRefAndPolicyAndEndedAtIsNull(ref.value(), policy)
                .map(promise -> promise.view(clock.instant()));
    }

    private BusinessCalendar calendar(Promise promise) {
        return calendars.get(promise.calendar());
    }

    private void change(CaseRef ref, String policy, Consumer<Promise> verb) {
        ledger.lockOpen(ref.value(), policy).ifPresent(promise -> {
            verb.accept(promise);
            events.publishEvent(new PromiseChanged(ref));
        });
    }
}
