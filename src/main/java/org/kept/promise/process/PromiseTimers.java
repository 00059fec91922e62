package org.kept.promise.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.kept.promise.PromiseView;
import org.kept.promise.domain.ClockDesk;
import org.kept.promise.domain.PromiseLedger;
import org.kept.shared.CaseRef;
import org.kept.workflow.Facts;
import org.springframework.stereotype.Component;

/**
 * What timers in models ask: {@code ${promises.due(execution,'first-contact-hot')}}. Public, as are its questions, because
 * the engine's expressions cannot call a method of a package-private class.
 */
@Component("promises")
public class PromiseTimers {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(3650);

    private final PromiseLedger ledger;
    private final ClockDesk desk;
    private final Facts facts;
    private final Clock clock;

    PromiseTimers(PromiseLedger ledger, ClockDesk desk, Facts facts, Clock clock) {
        this.facts = facts;
        this.ledger = ledger;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * When the case's open promise by that policy is due, or, while its clock stands still, when somebody is to look at it; without one, when a promise made now would be.
     *
     * @throws IllegalArgumentException naming the known policies, if there is none of that id
     */
    public Date due(DelegateExecution execution, String policy) {
        return Date.from(open(execution, policy)
                .map(promise -> promise.pausedSince() == null ? promise.dueAt() : promise.warnAt())
                .orElseGet(() -> desk.now(policy).dueAt()));
    }

    /** When the case's open promise by that policy begins to be at risk; without one, when a promise made now would. */
    public Date warn(DelegateExecution execution, String policy) {
        return Date.from(open(execution, policy).map(PromiseView::warnAt).orElseGet(() -> desk.now(policy)
                .warnAt()));
    }

    /**
     * That long from now in plain time, such as {@code PT4H} or {@code P2D} (days of 24 hours), and if nobody is at the
     * sales desk then, its next opening.
     *
     * @throws IllegalArgumentException if it is no duration from a minute to ten years
     */
    public Date after(DelegateExecution execution, String duration) {
        Instant then = clock.instant().plus(bounded(duration));
        return Date.from(desk.nextStaffed(then));
    }

    /**
     * A moment that the case's record knows: the fact of that name, such as the end of a contract. Timers on it follow when the
     * record says so with {@link org.kept.promise.DatesMoved}.
     *
     * @throws IllegalArgumentException if there is no such fact, or it is no moment
     */
    public Date at(DelegateExecution execution, String fact) {
        return at(execution.getProcessBusinessKey(), fact);
    }

    Date at(String ref, String fact) {
        Object moment = facts.of(new CaseRef(ref)).get(fact);
        if (moment instanceof Instant at) {
            return Date.from(at);
        }
        throw new IllegalArgumentException("The fact '" + fact + "' is no moment a timer could wait for");
    }

    private Optional<PromiseView> open(DelegateExecution execution, String policy) {
        Optional<PromiseView> open =
                CaseRef.parse(execution.getProcessBusinessKey()).flatMap(ref -> ledger.open(ref, policy));
        open.ifPresent(SleepingTimers::ifStill);
        return open;
    }

    private static Duration bounded(String text) {
        try {
            Duration duration = Duration.parse(text);
            if (duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException | NullPointerException e) {
            throw new IllegalArgumentException("'" + text + "' is no duration such as PT4H or P2D", e);
        }
        throw new IllegalArgumentException("'" + text + "' is not between one minute and ten years");
    }
}
