package org.kept.promise.domain;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kept.promise.PauseReason;
import org.kept.promise.PromiseChanged;
import org.kept.promise.PromiseEnded;
import org.kept.promise.PromiseMoved;
import org.kept.promise.PromiseMoved.Move;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.kept.promise.clock.BusinessCalendar;
import org.kept.shared.CaseRef;
import org.kept.shared.NotFoundException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the ledger; every change is told in its own transaction. */
@Service
@Transactional
public class PromiseLedger implements Promises {

    /** A clock that stands still is due no time soon. */
    private static final Comparator<PromiseView> FIRST_DUE = Comparator.comparing(
                    (PromiseView promise) -> promise.pausedSince() != null)
            .thenComparing(PromiseView::dueAt);

    private final PromiseRepository ledger;
    private final PolicyTable policies;
    private final CalendarTable calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int longestPause;

    PromiseLedger(
            PromiseRepository ledger,
            PolicyTable policies,
            CalendarTable calendars,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${kept.promise.longest-pause:10}") int longestPause) {
        this.ledger = ledger;
        this.policies = policies;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
        this.longestPause = longestPause;
    }

    @Override
    public PromiseView make(CaseRef ref, String policy, Instant start) {
        return make(ref, policy, start, promise -> {});
    }

    @Override
    public PromiseView makeDue(CaseRef ref, String policy, Instant start, Instant dueAt, String why) {
        return make(ref, policy, start, promise -> promise.appoint(dueAt, why));
    }

    private PromiseView make(CaseRef ref, String policy, Instant start, Consumer<Promise> more) {
        Instant now = clock.instant();
        PromisePolicy terms = policies.get(policy);
        ledger.lockOpen(ref.value(), policy).ifPresent(before -> {
            before.cancel("re-armed", calendar(before), now);
            ledger.flush(); // before the new row, because only one may be open
        });
        Promise promise = new Promise(ref, terms, calendars.get(terms.calendar()), start, now);
        more.accept(promise);
        ledger.save(promise);
        tell(ref, promise.moved(Move.MADE));
        return promise.view(now);
    }

    @Override
    public void fulfil(CaseRef ref, String policy, Instant at) {
        ended(ref, ledger.lockOpen(ref.value(), policy).stream().toList(), (promise, now) -> {
            promise.fulfil(at, calendar(promise), now);
        });
    }

    @Override
    public void cancel(CaseRef ref, String policy, String reason) {
        ended(ref, ledger.lockOpen(ref.value(), policy).stream().toList(), (promise, now) -> {
            promise.cancel(reason, calendar(promise), now);
        });
    }

    @Override
    public void cancelAll(CaseRef ref, String reason) {
        ended(ref, ledger.lockAllOpen(ref.value()), (promise, now) -> promise.cancel(reason, calendar(promise), now));
    }

    @Override
    public void pause(CaseRef ref, String policy, PauseReason why, Instant from) {
        ledger.lockOpen(ref.value(), policy).ifPresent(promise -> pause(ref, promise, why, from));
    }

    @Override
    public void pauseAll(CaseRef ref, PauseReason why, Instant from) {
        ledger.lockAllOpen(ref.value()).stream()
                .filter(promise -> promise.stoppable(clock.instant()))
                .forEach(promise -> pause(ref, promise, why, from));
    }

    private void pause(CaseRef ref, Promise promise, PauseReason why, Instant from) {
        if (promise.standsStill()) {
            return;
        }
        promise.pause(why, from, longestPause, calendar(promise), clock.instant());
        tell(ref, promise.moved(Move.PAUSED));
    }

    @Override
    public void resume(CaseRef ref, String policy, Instant at) {
        ledger.lockOpen(ref.value(), policy)
                .filter(Promise::standsStill)
                .ifPresent(promise -> resume(ref, promise, at));
    }

    @Override
    public void resumeAll(CaseRef ref, Instant at) {
        ledger.lockAllOpen(ref.value()).stream()
                .filter(promise -> promise.stoodStill(at))
                .forEach(promise -> resume(ref, promise, at));
    }

    private void resume(CaseRef ref, Promise promise, Instant at) {
        Instant now = clock.instant();
        promise.resume(at.isAfter(now) ? now : at, calendar(promise), now);
        tell(ref, promise.moved(Move.RESUMED));
    }

    @Override
    public PromiseView extend(CaseRef ref, String policy, String reason) {
        Promise promise = ledger.lockOpen(ref.value(), policy).orElseThrow(() -> new NotFoundException("open promise"));
        promise.extend(reason, calendar(promise), clock.instant());
        tell(ref, promise.moved(Move.EXTENDED));
        return promise.view(clock.instant());
    }

    @Override
    public void erase(CaseRef ref) {
        ledger.eraseReasons(ref.value());
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
                .collect(toMap(PromiseView::ref, Function.identity(), BinaryOperator.minBy(FIRST_DUE)));
    }

    @Override
    @Transactional(readOnly = true)
    public Instant dueAt(String policy, Instant start) {
        PromisePolicy terms = policies.get(policy);
        return terms.course(start).reckon(calendars.get(terms.calendar())).dueAt();
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

    /** Ends these; timers of a clock that stood still go on from where it ends. */
    private void ended(CaseRef ref, List<Promise> open, BiConsumer<Promise, Instant> verb) {
        for (Promise promise : open) {
            boolean stood = promise.standsStill();
            verb.accept(promise, clock.instant());
            PromiseView view = promise.view(clock.instant());
            events.publishEvent(new PromiseEnded(ref, view.policy(), view.name(), view.state(), clock.instant()));
            if (stood) {
                events.publishEvent(promise.moved(Move.RESUMED));
            }
        }
        if (!open.isEmpty()) {
            events.publishEvent(new PromiseChanged(ref));
        }
    }

    private void tell(CaseRef ref, PromiseMoved moved) {
        events.publishEvent(moved);
        events.publishEvent(new PromiseChanged(ref));
    }
}
