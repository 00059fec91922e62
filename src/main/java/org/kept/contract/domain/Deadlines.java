package org.kept.contract.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.kept.promise.PromiseState;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.springframework.stereotype.Component;

/** What a renewal promises by date: a decision before the notice deadline, and a proposal while there is time to think. */
@Component
class Deadlines {

    static final String DECISION = "renewal-decision";
    static final String PROPOSAL = "renewal-proposal";
    static final String OWNER = "renewal-owner";
    static final String APPROVAL = "renewal-approval";
    static final String SIGNATURE = "renewal-signature";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Promises promises;
    private final Clock clock;

    Deadlines(Promises promises, Clock clock) {
        this.promises = promises;
        this.clock = clock;
    }

    /** Promises the decision, or promises it anew where the dates have moved. */
    void decide(CaseRef ref, Contract contract, ContractTerm term) {
        given(
                ref,
                DECISION,
                term.openedAt(),
                term.dates(contract.zone()).noticeEndsAt(),
                "end of " + DAY.format(term.noticeOn()) + ", " + contract.noticeDays()
                        + " days before the term ends on " + DAY.format(term.endsOn()));
    }

    /** Promises the proposal by the end of the day that the tables set for it. */
    void propose(CaseRef ref, Contract contract, ContractTerm term) {
        Instant due = term.dates(contract.zone()).endOfStep(term.plan().sendDays());
        given(
                ref,
                PROPOSAL,
                term.openedAt(),
                due,
                term.plan().sendDays() + " days before the term ends on " + DAY.format(term.endsOn()));
    }

    /** A date that has not moved is not promised twice. */
    private void given(CaseRef ref, String policy, Instant start, Instant due, String why) {
        boolean stands = promises.of(ref).stream()
                .anyMatch(promise -> promise.policy().equals(policy)
                        && promise.dueAt().equals(due)
                        && promise.fulfilledAt() == null
                        && promise.state() != PromiseState.CANCELLED
                        && promise.startedAt().equals(start));
        if (!stands) {
            promises.makeDue(ref, policy, start, due, why);
        }
    }

    /** Promises something by its policy's own figure, from now. */
    void make(CaseRef ref, String policy) {
        promises.make(ref, policy, clock.instant());
    }

    void keep(CaseRef ref, String policy, Instant at) {
        promises.fulfil(ref, policy, at);
    }

    void drop(CaseRef ref, String policy, String reason) {
        promises.cancel(ref, policy, reason);
    }
}
