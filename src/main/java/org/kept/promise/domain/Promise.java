package org.kept.promise.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kept.promise.PauseReason;
import org.kept.promise.PromiseMoved;
import org.kept.promise.PromiseMoved.Move;
import org.kept.promise.PromiseState;
import org.kept.promise.PromiseView;
import org.kept.promise.clock.BusinessCalendar;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;

/** One promise of the ledger, with the terms it was made under; what time alone does to it is seen without a write. */
@Entity
@Table(name = "promise")
class Promise {

    private static final int LONGEST_REASON = 200;

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String ref;

    @Column(nullable = false, updatable = false)
    private String policy;

    @Embedded
    private PromiseTerms terms;

    @Column(nullable = false, updatable = false)
    private Instant startedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false)
    private PromiseState state = PromiseState.OPEN;

    @Embedded
    private PromiseCourse course;

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
        this.terms = new PromiseTerms(policy);
        this.startedAt = start;
        this.createdAt = now;
        this.createdBy = Actor.name();
        this.course = new PromiseCourse(terms, start, calendar);
        changed(now);
    }

    /** Its due time is given: it is not counted, and nothing moves it but another promise in its place. */
    void appoint(Instant dueAt, String why) {
        terms.fix();
        course.appoint(startedAt, dueAt, why, terms.warnPercent());
    }

    /** Done at that moment: kept if that was in time, broken for good if not. A pause ends with it. */
    void fulfil(Instant at, BusinessCalendar calendar, Instant now) {
        resume(at, calendar, now);
        state = at.isAfter(course.dueAt()) ? PromiseState.BROKEN : PromiseState.KEPT;
        brokenAt = state == PromiseState.KEPT ? null : brokenAt == null ? now : brokenAt;
        fulfilledAt = at;
        end(null, now);
    }

    /** Ends it without fulfilment: what is already broken stays broken, anything else is cancelled. A pause ends with it. */
    void cancel(String reason, BusinessCalendar calendar, Instant now) {
        resume(now, calendar, now);
        state = stateAt(now) == PromiseState.BROKEN ? PromiseState.BROKEN : PromiseState.CANCELLED;
        brokenAt = state == PromiseState.BROKEN && brokenAt == null ? now : brokenAt;
        end(reason, now);
    }

    /** Whether its clock runs and may be stopped. */
    boolean stoppable(Instant now) {
        return terms.pausable() && state != PromiseState.PAUSED && stateAt(now) != PromiseState.BROKEN;
    }

    /**
     * Stops the clock from that moment; a clock that stands still already keeps its first reason.
     *
     * @param limit how many working days it may stand still unseen, unless its policy says otherwise
     * @throws ConflictException if it is overdue by now: a pause cannot mend a broken promise
     */
    void pause(PauseReason why, Instant from, int limit, BusinessCalendar calendar, Instant now) {
        if (state == PromiseState.PAUSED) {
            return;
        }
        if (!terms.pausable()) {
            throw new ConflictException("This promise has a clock that may not be paused");
        }
        if (stateAt(now) == PromiseState.BROKEN) {
            throw new ConflictException("This promise is overdue already; its clock cannot be paused any more");
        }
        Instant begins = from.isBefore(startedAt) ? startedAt : from;
        course.stop(new PromisePause(why, begins, now, Actor.name()), terms.longestPause(limit), calendar);
        state = PromiseState.PAUSED;
        reckon(calendar, now);
    }

    /** Whether its clock stands still. */
    boolean standsStill() {
        return state == PromiseState.PAUSED;
    }

    /** Whether it stood still by that moment. */
    boolean stoodStill(Instant at) {
        return state == PromiseState.PAUSED && !at.isBefore(course.pausedAt());
    }

    /** Lets the clock run again, later by what the pause took; a clock that runs goes on. */
    void resume(Instant at, BusinessCalendar calendar, Instant now) {
        if (state != PromiseState.PAUSED) {
            return;
        }
        course.goOn(at);
        state = PromiseState.OPEN;
        reckon(calendar, now);
    }

    /** Gives it the more time that its policy allows. */
    void extend(String reason, BusinessCalendar calendar, Instant now) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw InvalidInputException.of(
                    "reason", "Say why it takes longer, in up to " + LONGEST_REASON + " characters");
        }
        if (course.extended() >= terms.extensionsAllowed()) {
            throw InvalidInputException.of(
                    "extension",
                    course.extended() == 0
                            ? "This promise may not be extended"
                            : "This promise has been extended already, and no extension is left");
        }
        if (stateAt(now) == PromiseState.BROKEN) {
            throw new ConflictException("This promise is overdue already; it cannot be extended any more");
        }
        course.extend(terms.extension(reason.strip(), now));
        state = state == PromiseState.PAUSED ? state : PromiseState.OPEN;
        reckon(calendar, now);
    }

    /** Where it stands at that moment, whether or not a sweep has seen it. */
    PromiseState stateAt(Instant now) {
        if (endedAt != null) {
            return state;
        }
        if (state == PromiseState.PAUSED) {
            // A pause that nobody ends is a risk of its own.
            return course.stoodTooLong(now) ? PromiseState.AT_RISK : PromiseState.PAUSED;
        }
        return now.isAfter(course.dueAt())
                ? PromiseState.BROKEN
                : now.isBefore(course.warnAt()) ? PromiseState.OPEN : PromiseState.AT_RISK;
    }

    PromiseView view(Instant now) {
        return new PromiseView(
                new CaseRef(ref),
                policy,
                terms.name(),
                startedAt,
                course.dueAt(),
                course.nextLook(course.warnAt()),
                stateAt(now),
                course.explanation(),
                fulfilledAt,
                course.pausedAt(),
                course.pauseReason(),
                course.extended(),
                terms.calendar());
    }

    /** What is to follow it: its timers and tasks. */
    PromiseMoved moved(Move move) {
        String why =
                switch (move) {
                    case PAUSED -> course.pauseReason();
                    case EXTENDED -> course.extensionReason();
                    default -> null;
                };
        return new PromiseMoved(
                new CaseRef(ref),
                policy,
                terms.name(),
                move,
                why,
                course.nextLook(course.warnAt()),
                course.nextLook(course.dueAt()),
                standsStill());
    }

    String calendar() {
        return terms.calendar();
    }

    private void reckon(BusinessCalendar calendar, Instant now) {
        course.reckon(terms, startedAt, calendar);
        changed(now);
    }

    private void end(String why, Instant now) {
        endedAt = now;
        outcome = why;
        changed(now);
    }

    private void changed(Instant now) {
        updatedAt = now;
        updatedBy = Actor.name();
    }
}
