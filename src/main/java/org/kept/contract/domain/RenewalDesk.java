package org.kept.contract.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import org.kept.casework.Cases;
import org.kept.contract.HealthMarks;
import org.kept.customer.Customers;
import org.kept.promise.DatesMoved;
import org.kept.shared.CaseRef;
import org.kept.shared.InvalidInputException;
import org.kept.staff.People;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares a renewal: whose it is, how the customer is, how to go about it and when. */
@Service
@Transactional
public class RenewalDesk {

    private final RenewalFile file;
    private final Deadlines deadlines;
    private final Cases cases;
    private final Customers customers;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RenewalDesk(
            RenewalFile file,
            Deadlines deadlines,
            Cases cases,
            Customers customers,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.file = file;
        this.deadlines = deadlines;
        this.cases = cases;
        this.customers = customers;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** What the tables say of a renewal. */
    public record Plan(BigDecimal healthScore, String band, String playbook, boolean blocksUplift) {}

    /** Promises a decision in time and an owner, and names the owner where the contract or the account says who. */
    public void open(CaseRef ref) {
        Contract contract = file.contract(ref);
        ContractTerm term = file.term(ref);
        deadlines.decide(ref, contract, term);
        deadlines.make(ref, Deadlines.OWNER);
        String owner = contract.owner() != null ? contract.owner() : accountManager(contract);
        if (owner != null
                && people.find(owner).filter(person -> person.active()).isPresent()) {
            own(ref, owner);
        } else {
            contract.own(null, clock.instant());
            cases.assign(ref, null, contract.team());
        }
    }

    private String accountManager(Contract contract) {
        return contract.accountId() == null
                ? null
                : customers
                        .find(contract.accountId())
                        .map(Customers.CustomerSummary::accountManager)
                        .orElse(null);
    }

    /** Gives the renewal to somebody. */
    public void own(CaseRef ref, String username) {
        if (people.find(username).filter(person -> person.active()).isEmpty()) {
            throw InvalidInputException.of("owner", "Nobody here has the user name " + username);
        }
        Contract contract = file.contract(ref);
        contract.own(username, clock.instant());
        cases.assign(ref, username, contract.team());
        deadlines.keep(ref, Deadlines.OWNER, clock.instant());
    }

    /** Writes down what the tables say; what that changes for a proposal under way is told by the answer. */
    public void plan(CaseRef ref, Plan plan) {
        ContractTerm term = file.term(ref);
        String before = term.plan().playbook();
        term.plan().rate(plan.healthScore(), plan.band(), plan.playbook(), plan.blocksUplift());
        term.changed(clock.instant());
        if (before != null && !before.equals(plan.playbook())) {
            tell(ref, "Playbook changed from " + words(before) + " to " + words(plan.playbook()));
        }
    }

    /** Writes down when each step is due, counted back from the end of the term. */
    public void schedule(CaseRef ref, int reviewDays, int priceDays, int sendDays) {
        ContractTerm term = file.term(ref);
        term.plan().schedule(reviewDays, priceDays, sendDays);
        term.changed(clock.instant());
        if (term.open()) {
            deadlines.decide(ref, file.contract(ref), term);
            if (term.course().proposalSentAt() == null) {
                deadlines.propose(ref, file.contract(ref), term);
            }
        }
        events.publishEvent(new DatesMoved(ref));
    }

    /** What the account review found out about the customer. */
    public void review(CaseRef ref, HealthMarks marks, String note, String person) {
        Instant now = clock.instant();
        ContractTerm term = file.term(ref);
        file.contract(ref).marks().learn(marks);
        file.contract(ref).changed(now);
        term.course().reviewed(now);
        term.changed(now);
        if (note != null) {
            cases.tell(ref, new Cases.StoryEntry(now, "note", person, note));
        }
    }

    /** An executive talked with the customer. */
    public void called(CaseRef ref, String note, String person) {
        Instant now = clock.instant();
        ContractTerm term = file.term(ref);
        term.course().called(now);
        term.changed(now);
        if (note != null) {
            cases.tell(ref, new Cases.StoryEntry(now, "note", person, note));
        }
    }

    /** Whether a proposal asks for more than a complaint now allows, so that it must be taken back. */
    @Transactional(readOnly = true)
    public boolean proposalBlocked(CaseRef ref) {
        return file.blocked(file.term(ref));
    }

    /** Puts what is overdue into the story; that its promise is broken stands before the managers by itself. */
    public void escalate(CaseRef ref, String what) {
        cases.tell(ref, new Cases.StoryEntry(clock.instant(), "event", null, what));
    }

    static String words(String playbook) {
        return playbook == null
                ? "none"
                : playbook.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private void tell(CaseRef ref, String sentence) {
        cases.tell(ref, new Cases.StoryEntry(clock.instant(), "decision", null, sentence));
    }
}
