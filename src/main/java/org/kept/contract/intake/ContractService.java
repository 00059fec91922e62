package org.kept.contract.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kept.contract.ContractAmendment;
import org.kept.contract.ContractQuery;
import org.kept.contract.ContractRow;
import org.kept.contract.ContractView;
import org.kept.contract.Contracts;
import org.kept.contract.CounterOffer;
import org.kept.contract.CustomerNotice;
import org.kept.contract.NewContract;
import org.kept.contract.domain.ContractDesk;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.shared.Slice;
import org.kept.staff.Person;
import org.kept.workflow.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door to contracts for channels and pages. */
@Service
class ContractService implements Contracts {

    private final EnterContract entering;
    private final AmendContract amending;
    private final TakeNotice noticing;
    private final ContractDesk desk;
    private final ContractLists lists;
    private final Processes processes;

    ContractService(
            EnterContract entering,
            AmendContract amending,
            TakeNotice noticing,
            ContractDesk desk,
            ContractLists lists,
            Processes processes) {
        this.entering = entering;
        this.amending = amending;
        this.noticing = noticing;
        this.desk = desk;
        this.lists = lists;
        this.processes = processes;
    }

    @Override
    public CaseRef enter(NewContract contract, String key) {
        return entering.enter(contract, key);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ContractView> find(CaseRef ref) {
        return lists.find(ref);
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<ContractRow> list(ContractQuery query, Person viewer) {
        return lists.list(query, viewer);
    }

    @Override
    public void notice(CaseRef ref, CustomerNotice notice, String person) {
        requireText("reason", notice.reason(), false);
        noticing.take(ref, notice, person);
    }

    @Override
    public void amend(CaseRef ref, ContractAmendment amendment, String person) {
        amending.amend(ref, amendment, person);
    }

    @Override
    @Transactional
    public void requestRenewal(CaseRef ref, String person) {
        require(ref);
        if (!desk.open(ref, "person")) {
            throw new ConflictException("The renewal of " + ref + " runs already, or the contract has ended");
        }
    }

    @Override
    @Transactional
    public void accept(CaseRef ref, String person) {
        tell(ref, "ProposalAccepted", Map.of(), "There is no proposal out that could be accepted");
    }

    @Override
    @Transactional
    public void counter(CaseRef ref, CounterOffer offer, String person) {
        requireText("note", offer.note(), offer.value() == null && offer.termMonths() == null);
        if (offer.value() != null && offer.value().signum() < 0) {
            throw InvalidInputException.of("value", "Must not be below zero");
        }
        if (offer.termMonths() != null && (offer.termMonths() < 1 || offer.termMonths() > 600)) {
            throw InvalidInputException.of("termMonths", "A renewal lasts from one month to fifty years");
        }
        require(ref);
        desk.wish(ref, offer);
        tell(ref, "CounterOffer", Map.of(), "There is no proposal out that could be answered");
    }

    @Override
    @Transactional
    public void sign(CaseRef ref, LocalDate signedOn, String person) {
        Map<String, Object> said = new HashMap<>();
        said.put("signedOn", signedOn == null ? null : signedOn.toString());
        tell(ref, "SignatureCompleted", said, "Nothing waits for a signature now");
    }

    @Override
    @Transactional
    public void coolOff(CaseRef ref, String person) {
        tell(ref, "CoolingOffCancel", Map.of(), "There is no cooling-off time running");
    }

    @Override
    @Transactional
    public void terminate(CaseRef ref, String reason, String person) {
        requireText("reason", reason, true);
        require(ref);
        desk.accuse(ref, reason, person);
        tell(ref, "ContractTerminatedForCause", Map.of(), "This contract has ended already");
    }

    private void require(CaseRef ref) {
        if (lists.find(ref).isEmpty()) {
            throw new NotFoundException("contract");
        }
    }

    private void tell(CaseRef ref, String message, Map<String, Object> variables, String otherwise) {
        require(ref);
        if (!processes.correlate(ref, message, variables)) {
            throw new ConflictException(otherwise);
        }
    }

    private static void requireText(String field, String text, boolean needed) {
        if (needed && (text == null || text.isBlank())) {
            throw InvalidInputException.of(field, "Must not be empty");
        }
        if (text != null && (text.length() > 4_000 || text.indexOf('\0') >= 0)) {
            throw InvalidInputException.of(field, "Must be plain text of up to 4000 characters");
        }
    }
}
