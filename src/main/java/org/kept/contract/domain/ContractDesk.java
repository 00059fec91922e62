package org.kept.contract.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kept.casework.Cases;
import org.kept.contract.ContractAmendment;
import org.kept.contract.CounterOffer;
import org.kept.contract.NewContract;
import org.kept.contract.file.ContractParts;
import org.kept.customer.Customers;
import org.kept.promise.DatesMoved;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes contracts down, changes them, and wakes the terms that come to their end. */
@Service
@Transactional
public class ContractDesk {

    private static final String TEAM = "renewals-desk";

    private final ContractRepository contracts;
    private final RenewalFile file;
    private final ContractParts parts;
    private final Customers customers;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContractDesk(
            ContractRepository contracts,
            RenewalFile file,
            ContractParts parts,
            Customers customers,
            Cases cases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contracts = contracts;
        this.file = file;
        this.parts = parts;
        this.customers = customers;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** Writes a contract down whose fields are checked and complete: it gets its reference, and its term sleeps. */
    public CaseRef enter(NewContract entered, ZoneId zone) {
        Instant now = clock.instant();
        Contract contract = new Contract(entered, zone, now);
        String customer = customerName(contract);
        CaseRef ref = cases.register(
                new Cases.OpenCase(
                        "CON",
                        "contractRenewal",
                        entered.name(),
                        TEAM,
                        new Cases.Description(
                                null,
                                entered.accountId(),
                                entered.contactId(),
                                customer,
                                entered.value(),
                                entered.currency()),
                        null),
                "active");
        contract.number(ref);
        contracts.save(contract);
        file.save(new ContractTerm(contract, 1, entered.startDate(), contract.dates(), contract.value(), now));
        parts.write(contract.id(), entered.lines(), entered.entitlements());
        if (entered.owner() != null) {
            cases.assign(ref, entered.owner(), TEAM);
        }
        return ref;
    }

    private String customerName(Contract contract) {
        return Optional.ofNullable(contract.accountId() == null ? contract.contactId() : contract.accountId())
                .flatMap(customers::find)
                .map(Customers.CustomerSummary::name)
                .orElse(null);
    }

    /**
     * Wakes the term that sleeps and starts its renewal.
     *
     * @param by {@code sweep}, {@code person} or {@code notice}
     * @return whether there was one to wake
     */
    public boolean open(CaseRef ref, String by) {
        Contract contract = file.lock(ref);
        Optional<ContractTerm> asleep = file.sleeping(ref);
        if (asleep.isEmpty() || file.term(ref).worked() || !contract.live()) {
            return false;
        }
        Instant now = clock.instant();
        asleep.get().open(by, now);
        contract.renewing(now);
        cases.reopen(ref, Map.of("openedBy", by));
        return true;
    }

    /** Changes the contract as a new version; the running renewal hears of its new dates from the caller. */
    public void amend(CaseRef ref, ContractAmendment change, String person) {
        Instant now = clock.instant();
        Contract contract = file.lock(ref);
        ContractTerm term = amendable(ref, change);
        ContractAmendment before = contract.asAmendment();
        contract.amend(change, now);
        parts.version(
                contract.id(), contract.versionNo(), before, change, effective(contract, change, now), person, now);
        if (change.lines() != null) {
            parts.replaceLines(contract.id(), change.lines());
        }
        term.amend(contract.dates(), contract.value(), now);
        cases.describe(
                ref, new Cases.Description(contract.name(), null, null, null, contract.value(), contract.currency()));
        cases.tell(ref, new Cases.StoryEntry(now, "event", person, "Contract amended: " + change.reason()));
        events.publishEvent(new DatesMoved(ref));
    }

    private static LocalDate effective(Contract contract, ContractAmendment change, Instant now) {
        return change.effectiveOn() == null ? contract.dates().dayOf(now) : change.effectiveOn();
    }

    /** While a renewal is only waiting to be wound up, what is amended is the term that follows; where none does, no date moves. */
    private ContractTerm amendable(CaseRef ref, ContractAmendment change) {
        ContractTerm worked = file.term(ref);
        Optional<ContractTerm> next = worked.open() ? Optional.of(worked) : file.sleeping(ref);
        if (next.isEmpty() && (change.endDate() != null || change.noticeDays() != null)) {
            throw new ConflictException("The end of this contract is decided; its dates cannot be changed any more");
        }
        return next.orElse(worked);
    }

    /** Writes down what the customer would rather sign, before the process hears of it: the words are no matter of a variable. */
    public void wish(CaseRef ref, CounterOffer wish) {
        ContractTerm term = file.term(ref);
        ContractOffer offer = file.offer(term)
                .filter(ContractOffer::sent)
                .orElseThrow(() -> new ConflictException("There is no proposal out that could be answered"));
        offer.counter(wish, clock.instant());
    }

    /** Somebody wants to end a contract that the customer broke: its renewal opens if it does not run yet, and legal can read why. */
    public void accuse(CaseRef ref, String reason, String person) {
        open(ref, "person");
        cases.tell(ref, new Cases.StoryEntry(clock.instant(), "event", person, "To be ended for cause: " + reason));
    }

    /** What a merge, a rename or an erasure means for contracts. */
    public void customerIsNow(UUID old, UUID survivor) {
        contracts.of(old).forEach(contract -> contract.customerIsNow(old, survivor, clock.instant()));
    }

    /** The references of a customer's contracts. */
    @Transactional(readOnly = true)
    public List<CaseRef> of(UUID customer) {
        return contracts.of(customer).stream().map(Contract::ref).toList();
    }

    /**
     * Forgets who signed; a contract with a company goes on without them. How a contract had ended before is still counted.
     *
     * @return whether it was a consumer's that ran and has ended with them
     */
    public boolean forgetContact(CaseRef ref) {
        Instant now = clock.instant();
        Contract contract = file.contract(ref);
        boolean consumer = contract.accountId() == null;
        boolean ends = consumer && contract.live();
        contract.forgetContact(now);
        if (ends) {
            file.term(ref).close("erased", now);
            cases.close(ref, "erased", "erasure");
        }
        if (consumer) {
            file.forgetWords(ref, now);
            cases.erase(ref, "Erased person");
        }
        return ends;
    }
}
