package org.kept.contract.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.kept.casework.Cases;
import org.kept.contract.CustomerNotice;
import org.kept.shared.CaseRef;
import org.kept.shared.InvalidInputException;
import org.kept.workflow.messages.ProcessMessages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets customers go in good order: when notice counts, what is asked of those who leave, and what is told of them. */
@Service
@Transactional
public class LeavingDesk {

    private static final Duration PATIENCE = Duration.ofDays(3 * 365);

    private final RenewalFile file;
    private final Deadlines deadlines;
    private final RenewalLetters letters;
    private final ProcessMessages messages;
    private final Cases cases;
    private final Clock clock;

    LeavingDesk(
            RenewalFile file,
            Deadlines deadlines,
            RenewalLetters letters,
            ProcessMessages messages,
            Cases cases,
            Clock clock) {
        this.file = file;
        this.deadlines = deadlines;
        this.letters = letters;
        this.messages = messages;
        this.cases = cases;
        this.clock = clock;
    }

    /** What is to be done about a notice. */
    public enum Notice {
        /** Its renewal runs and must hear of it. */
        TELL,
        /** It came before the renewal opened: that opens now. */
        OPEN,
        /** It came too late for the running term and holds for the next. */
        NEXT_TERM
    }

    /**
     * Writes a notice down and judges it by when it was received, whatever has happened since. Whoever else decides about the contract
     * waits until this transaction ends.
     */
    public Notice notice(CaseRef ref, CustomerNotice notice, String person) {
        Instant now = clock.instant();
        Instant at = notice.receivedAt() == null ? now : notice.receivedAt();
        if (at.isAfter(now.plus(Duration.ofMinutes(5)))) {
            throw InvalidInputException.of("receivedAt", "Must not be in the future");
        }
        Contract contract = file.lock(ref);
        ContractTerm term = file.term(ref);
        boolean inTime = !at.isAfter(term.dates(contract.zone()).noticeEndsAt());
        Notice what = judge(contract, term, inTime);
        if (what != Notice.NEXT_TERM) {
            term.course().noticed(at, notice.reason());
            term.changed(now);
        }
        contract.noticed(what != Notice.NEXT_TERM, now);
        cases.tell(
                ref,
                new Cases.StoryEntry(
                        now,
                        "event",
                        person,
                        "Notice received " + at + (notice.reason() == null ? "" : ": " + notice.reason())
                                + (what == Notice.NEXT_TERM ? " (too late for this term: holds for the next)" : "")));
        return what;
    }

    private static Notice judge(Contract contract, ContractTerm term, boolean inTime) {
        if (term.sleeping()) {
            return Notice.OPEN;
        }
        boolean silence = term.result().passive();
        boolean binds = term.open() ? inTime || !contract.autoRenew() : silence && inTime;
        return binds ? Notice.TELL : Notice.NEXT_TERM;
    }

    /** The renewal hears of the notice: whatever silence decided is taken back. */
    public void take(CaseRef ref) {
        Instant now = clock.instant();
        Contract contract = file.contract(ref);
        ContractTerm term = file.term(ref);
        Instant at =
                term.course().noticeReceivedAt() == null ? now : term.course().noticeReceivedAt();
        if (term.result().passive()) {
            term.reopenDecision(now);
        }
        file.offer(term).filter(ContractOffer::live).ifPresent(offer -> offer.withdraw(now));
        term.decide("notice", at, term.dates(contract.zone()).noticeEndsAt());
        term.course().serviceEnds(term.endsOn());
        term.changed(now);
        contract.noticed(true, now);
        deadlines.keep(ref, Deadlines.DECISION, at);
        deadlines.drop(ref, Deadlines.PROPOSAL, "notice given");
        deadlines.drop(ref, Deadlines.APPROVAL, "notice given");
        deadlines.drop(ref, Deadlines.SIGNATURE, "notice given");
        letters.noticeTaken(contract, term);
    }

    /** The customer is let go without their notice: after the grace, or because the last call was in vain. */
    public void letGo(CaseRef ref, String decision) {
        Instant now = clock.instant();
        Contract contract = file.contract(ref);
        ContractTerm term = file.term(ref);
        if (term.result().decision() != null) {
            String reason = term.result().churnReason();
            term.reopenDecision(now);
            term.result().leave(reason, null, null);
        }
        term.decide(decision, now, term.dates(contract.zone()).noticeEndsAt());
        if (term.course().serviceEndsOn() == null) {
            term.course().serviceEnds(term.endsOn());
        }
        deadlines.keep(ref, Deadlines.DECISION, now);
        deadlines.drop(ref, Deadlines.PROPOSAL, decision);
        deadlines.drop(ref, Deadlines.SIGNATURE, decision);
    }

    /** Legal says from when a contract ends that the customer broke. */
    public void cause(CaseRef ref, LocalDate endsOn, String note, String person) {
        ContractTerm term = file.term(ref);
        term.course().serviceEnds(endsOn == null ? term.endsOn() : endsOn);
        term.result().leave("terminated for cause", null, null);
        term.changed(clock.instant());
        cases.tell(ref, new Cases.StoryEntry(clock.instant(), "decision", person, "Terminated for cause: " + note));
    }

    /** What somebody who leaves told us. */
    public void exit(CaseRef ref, String reason, String competitor, LocalDate winBackOn) {
        ContractTerm term = file.term(ref);
        term.result().leave(reason, competitor, winBackOn);
        term.changed(clock.instant());
    }

    /** One step of winding up, written into the story for whoever does it. */
    public void windUp(CaseRef ref, String step) {
        cases.tell(ref, new Cases.StoryEntry(clock.instant(), "event", null, step));
    }

    /** Tells the rest of the house that the customer has left, and closes the contract. */
    public void churn(CaseRef ref) {
        Instant now = clock.instant();
        Contract contract = file.contract(ref);
        ContractTerm term = file.term(ref);
        boolean cause = "cause".equals(term.result().decision());
        Map<String, Object> payload = new HashMap<>();
        payload.put("contractRef", ref.value());
        payload.put(
                "accountId",
                contract.accountId() == null ? null : contract.accountId().toString());
        payload.put("value", term.value().toPlainString());
        payload.put("currency", contract.currency());
        payload.put("reason", term.result().churnReason());
        payload.put("competitor", term.result().competitor());
        payload.put(
                "winBackOn",
                term.result().winBackOn() == null
                        ? null
                        : term.result().winBackOn().toString());
        messages.accept(new ProcessMessages.Message(
                ref + ":" + term.termNo() + ":churned", "ContractChurned", ref.value(), payload, PATIENCE));
        term.result().lose();
        term.close(cause ? "terminated" : "churned", now);
        contract.end(cause ? "terminated" : "expired", term.result().churnReason(), now);
        cases.close(ref, cause ? "terminated" : "churned", term.result().churnReason());
    }
}
