package org.kept.promise.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kept.promise.PromiseState;
import org.kept.promise.PromiseView;
import org.kept.promise.clock.BusinessCalendar;
import org.kept.promise.clock.Explanation;
import org.kept.promise.clock.Pause;
import org.kept.promise.clock.PromiseClock;
import org.kept.promise.clock.PromiseClock.Reckoning;
import org.kept.promise.clock.PromiseUnit;
import org.kept.promise.clock.Term;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;

/** One promise of the ledger, with the terms it was made under; what time alone does to it is seen without a write. */
@Entity
@Table(name = "promise")
class Promise {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String ref;

    @Column(nullable = false, updatable = false)
    private String policy;

    @Column(nullable = false, updatable = false)
    private String name;

    @Column(nullable = false, updatable = false)
    private int amount;

    @Column(nullable = false, updatable = false)
    private String unit;

    @Column(nullable = false, updatable = false)
    private boolean roll;

    @Column(nullable = false, updatable = false)
    private String calendar;

    @Column(nullable = false, updatable = false)
    private short warnPercent;

    @Column(updatable = false)
    private String escalateTeam;

    @Column(nullable = false, updatable = false)
    private Instant startedAt;

    @Column(nullable = false)
    private Instant dueAt;

    @Column(nullable = false)
    private Instant warnAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false)
    private PromiseState state = PromiseState.OPEN;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Explanation explanation;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "promise_id", nullable = false, updatable = false)
    @OrderBy("begins")
    private List<PromisePause> pauses = new ArrayList<>();

    private Instant pausedAt;
    private Instant brokenAt;
    private Instant fulfilledAt;
    private Instant endedAt;
    private String outcome;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false, updatable = false)
    private String createdBy;

    @Column(nullable = false)
    private Instant updatedAt;

    @Column(nullable = false)
    private String updatedBy;

    @Version
    private Long rowVersion;

    protected Promise() {}

    Promise(CaseRef ref, PromisePolicy policy, BusinessCalendar calendar, Instant start, Instant now) {
        this.id = UUID.randomUUID();
        this.ref = ref.value();
        this.policy = policy.id();
        this.name = policy.name();
        this.amount = policy.term().amount();
        this.unit = policy.term().unit().code();
        this.roll = policy.term().rollToWorkingDay();
        this.calendar = policy.calendar();
        this.warnPercent = (short) policy.warnPercent();
        this.escalateTeam = policy.escalateTeam();
        this.startedAt = start;
        this.createdAt = now;
        this.createdBy = Actor.name();
        reckon(calendar);
        changed(now);
    }

    /** Done at that moment: kept if that was in time, broken for good if not. A pause ends with it. */
    void fulfil(Instant at, BusinessCalendar calendar, Instant now) {
        resume(at, calendar, now);
        state = at.isAfter(dueAt) ? PromiseState.BROKEN : PromiseState.KEPT;
        brokenAt = state == PromiseState.KEPT ? null : brokenAt == null ? now : brokenAt;
        fulfilledAt = at;
        end(null, now);
    }

    /** Ends it without fulfilment: what is already broken stays broken, anything else is cancelled. */
    void cancel(String reason, Instant now) {
        state = stateAt(now) == PromiseState.BROKEN ? PromiseState.BROKEN : PromiseState.CANCELLED;
        brokenAt = state == PromiseState.BROKEN && brokenAt == null ? now : brokenAt;
        end(reason, now);
    }

    /**
     * Stops the clock from that moment; a clock that stands still already keeps its first reason.
     *
     * @throws ConflictException if it is overdue by now: a pause cannot mend a broken promise
     */
    void pause(String reason, Instant from, Instant now) {
        if (reason == null || reason.isBlank() || reason.length() > 200) {
            throw InvalidInputException.of("reason", "Say why the clock stands still, in up to 200 characters");
        }
        if (state == PromiseState.PAUSED) {
            return;
        }
        if (stateAt(now) == PromiseState.BROKEN) {
            throw new ConflictException("This promise is overdue already; its clock cannot be paused any more");
        }
        pauses.add(new PromisePause(reason, from.isBefore(startedAt) ? startedAt : from, now, Actor.name()));
        state = PromiseState.PAUSED;
        pausedAt = from;
        changed(now);
    }

    /** Lets the clock run again, later by what the pause took; a clock that runs goes on. */
    void resume(Instant at, BusinessCalendar calendar, Instant now) {
        if (state != PromiseState.PAUSED) {
            return;
        }
        pauses.stream().filter(PromisePause::isOpen).forEach(pause -> pause.end(at));
        state = PromiseState.OPEN;
        pausedAt = null;
        reckon(calendar);
        changed(now);
    }

    /** Where it stands at that moment, whether or not a sweep has seen it. */
    PromiseState stateAt(Instant now) {
        if (endedAt != null || state == PromiseState.PAUSED) {
            return state;
        }
        return now.isAfter(dueAt)
                ? PromiseState.BROKEN
                : now.isBefore(warnAt) ? PromiseState.OPEN : PromiseState.AT_RISK;
    }

    PromiseView view(Instant now) {
        return new PromiseView(
                new CaseRef(ref),
                policy,
                name,
                startedAt,
                dueAt,
                warnAt,
                stateAt(now),
                explanation.text(),
                fulfilledAt);
    }

    String calendar() {
        return calendar;
    }

    private void reckon(BusinessCalendar calendar) {
        Term term = new Term(amount, PromiseUnit.of(unit), roll);
        List<Pause> over = pauses.stream().map(PromisePause::toPause).toList();
        Reckoning reckoning = PromiseClock.reckon(calendar, term, startedAt, over);
        dueAt = reckoning.dueAt();
        explanation = reckoning.explanation();
        warnAt = PromiseClock.warnAt(calendar, term, startedAt, dueAt, warnPercent, over);
    }

    private void end(String why, Instant now) {
        pauses.stream().filter(PromisePause::isOpen).forEach(pause -> pause.end(now));
        pausedAt = null;
        endedAt = now;
        outcome = why;
        changed(now);
    }

    private void changed(Instant now) {
        updatedAt = now;
        updatedBy = Actor.name();
    }
}
