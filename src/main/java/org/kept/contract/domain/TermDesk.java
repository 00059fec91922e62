package org.kept.contract.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.kept.casework.Cases;
import org.kept.shared.CaseRef;
import org.kept.workflow.messages.ProcessMessages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a decision makes of a contract: a new term and its order, or no more; and how that is taken back. */
@Service
@Transactional
public class TermDesk {

    private static final Duration PATIENCE = Duration.ofDays(365);

    private final RenewalFile file;
    private final Deadlines deadlines;
    private final RenewalLetters letters;
    private final ProcessMessages messages;
    private final Cases cases;
    private final Clock clock;

    TermDesk(
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

    /** The last day for notice went by in silence, and the contract goes on by itself. */
    public void goOn(CaseRef ref) {
        Contract contract = file.lock(ref);
        ContractTerm term = file.term(ref);
        Instant deadline = term.dates(contract.zone()).noticeEndsAt();
        term.decide("passive", clock.instant(), deadline);
        if (term.course().proposalSentAt() != null) {
            // The customer was asked and let the day go by: that is their answer, given when the day was over.
            deadlines.keep(ref, Deadlines.DECISION, deadline);
        } else {
            deadlines.drop(ref, Deadlines.DECISION, "renewed in silence");
        }
        deadlines.drop(ref, Deadlines.PROPOSAL, "renewed in silence");
        deadlines.drop(ref, Deadlines.APPROVAL, "renewed in silence");
        letters.goesOn(contract, term);
        tell(ref, "event", null, "The notice deadline passed; the contract renews by itself");
    }

    /** Signed on that day; by whom the story tells. */
    public void sign(CaseRef ref, LocalDate signedOn, String person) {
        Instant now = clock.instant();
        ContractTerm term = file.term(ref);
        if (term.open()) {
            term.decide("accepted", now, term.dates(file.contract(ref).zone()).noticeEndsAt());
            deadlines.keep(ref, Deadlines.DECISION, now);
        }
        term.result().sign(now);
        deadlines.keep(ref, Deadlines.SIGNATURE, now);
        term.changed(now);
        tell(ref, "event", person, "Renewal signed" + (signedOn == null ? "" : " on " + signedOn));
    }

    /** Writes the next term down as it was agreed, or as the contract says where nothing was; it sleeps until its own end is near. */
    public void startTerm(CaseRef ref) {
        Instant now = clock.instant();
        Contract contract = file.lock(ref);
        ContractTerm term = file.term(ref);
        var agreed = file.offer(term).filter(ContractOffer::accepted);
        BigDecimal value = agreed.map(ContractOffer::value).orElse(term.value());
        int months = agreed.map(ContractOffer::termMonths).orElse(contract.renewalTermMonths());
        LocalDate start = term.endsOn().plusDays(1);
        contract.runOn(start.plusMonths(months).minusDays(1), value, now);
        term.result().renew(term.value(), value, months, term.plan().atRisk());
        term.changed(now);
        file.save(new ContractTerm(contract, file.nextTermNo(ref), start, contract.dates(), value, now));
        cases.describe(ref, new Cases.Description(null, null, null, null, value, contract.currency()));
    }

    /** The next term never was. */
    public void takeTermBack(CaseRef ref) {
        Instant now = clock.instant();
        Contract contract = file.contract(ref);
        ContractTerm term = file.term(ref);
        file.sleeping(ref).ifPresent(next -> next.reverse(now));
        contract.runOn(term.endsOn(), term.value(), now);
        term.result().unrenew();
        term.changed(now);
        cases.describe(ref, new Cases.Description(null, null, null, null, term.value(), contract.currency()));
        tell(ref, "event", null, "The new term was taken back");
    }

    /** Tells the order chain what was renewed; the message waits until somebody takes it. */
    public void order(CaseRef ref) {
        send(ref, "order", "RenewalOrder");
        tell(ref, "event", null, "Renewal order raised");
    }

    /** Tells the order chain that it was not renewed after all. */
    public void cancelOrder(CaseRef ref) {
        send(ref, "order-cancelled", "RenewalOrderCancelled");
        tell(ref, "event", null, "Renewal order cancelled");
    }

    private void send(CaseRef ref, String occasion, String name) {
        Contract contract = file.contract(ref);
        ContractTerm term = file.term(ref);
        Map<String, Object> payload = new HashMap<>();
        payload.put("contractRef", ref.value());
        payload.put("term", term.termNo());
        payload.put(
                "accountId",
                contract.accountId() == null ? null : contract.accountId().toString());
        payload.put("value", contract.value().toPlainString());
        payload.put("currency", contract.currency());
        String decided = term.result().decision();
        messages.accept(new ProcessMessages.Message(
                ref + ":" + term.termNo() + ":" + occasion + ":" + decided, name, ref.value(), payload, PATIENCE));
    }

    /** The term ended and nobody decided: the service is restricted, and there is a time of grace. */
    public void lapse(CaseRef ref) {
        Instant now = clock.instant();
        ContractTerm term = file.term(ref);
        term.course().serviceEnds(term.dates(file.contract(ref).zone()).dayOf(now));
        term.changed(now);
        tell(ref, "event", null, "The term ended without a decision; service is restricted until somebody signs");
    }

    /** A consumer changed their mind within the cooling-off time. */
    public void coolOff(CaseRef ref) {
        tell(ref, "event", null, "The customer cancelled within the cooling-off time; a refund is due");
    }

    /** The renewal is done: its case rests until the next one. */
    public void close(CaseRef ref) {
        Instant now = clock.instant();
        Contract contract = file.contract(ref);
        ContractTerm term = file.term(ref);
        String outcome = term.result().expansion().signum() > 0
                ? "expanded"
                : term.result().contraction().signum() > 0 ? "contracted" : "renewed";
        term.close(outcome, now);
        contract.rest(now);
        cases.close(ref, outcome, null);
    }

    private void tell(CaseRef ref, String kind, String person, String sentence) {
        cases.tell(ref, new Cases.StoryEntry(clock.instant(), kind, person, sentence));
    }
}
