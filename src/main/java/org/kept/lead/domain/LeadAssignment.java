package org.kept.lead.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kept.casework.Cases;
import org.kept.customer.Customers;
import org.kept.customer.Customers.CustomerSummary;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the person for a lead: on shift, not absent, not full, never the one who rejected it, and the longest without a lead. */
@Service
@Transactional(noRollbackFor = LeadAssignment.NoCapacity.class)
public class LeadAssignment {

    /** The policy of a second chance, after the promise to the customer was broken. */
    public static final String AGAIN = "first-contact-again";

    private static final String PROCESS = "leadHandling";
    private static final String ACCOUNT_OWNER = "ACCOUNT_OWNER";

    private final LeadRepository leads;
    private final People people;
    private final Cases cases;
    private final Customers customers;
    private final Promises promises;
    private final Clock clock;

    LeadAssignment(
            LeadRepository leads, People people, Cases cases, Customers customers, Promises promises, Clock clock) {
        this.leads = leads;
        this.people = people;
        this.cases = cases;
        this.customers = customers;
        this.promises = promises;
        this.clock = clock;
    }

    /** Nobody in the team can take a lead now. */
    public static final class NoCapacity extends RuntimeException {
        NoCapacity(String team) {
            super("Nobody in " + team + " can take a lead now");
        }
    }

    /**
     * Gives the lead to the next person of the team; whoever a manager chose keeps it, and a customer keeps their account's manager.
     *
     * @param mode {@code ACCOUNT_OWNER} or {@code ROUND_ROBIN}, as the routing table says
     * @throws NoCapacity if there is nobody; the lead is with the whole team then
     */
    public void assign(CaseRef ref, String team, String mode, String policy) {
        Lead lead = leads.of(ref);
        Optional<String> owner =
                kept(lead).or(() -> accountOwner(lead, mode, policy)).or(() -> next(lead, team, policy));
        give(lead, owner.orElse(null), team);
        if (owner.isEmpty()) {
            throw new NoCapacity(team);
        }
    }

    /** A manager's choice; with a new chance comes a new clock, for the old one has run out. */
    public void giveTo(CaseRef ref, String person, boolean newChance) {
        Lead lead = leads.of(ref);
        give(lead, person, lead.care().team());
        if (newChance) {
            promises.make(ref, AGAIN, clock.instant());
        }
    }

    /**
     * Takes a lead back that nobody touched in time.
     *
     * @return whether it really was untouched; a lead that was tried stays with its owner
     */
    public boolean takeBack(CaseRef ref) {
        Lead lead = leads.of(ref);
        Instant now = clock.instant();
        promises.make(ref, AGAIN, now);
        if (lead.care().touched()) {
            return false;
        }
        give(lead, null, lead.care().team());
        cases.tell(
                ref,
                new Cases.StoryEntry(now, "event", null, "Nobody touched the lead in time; it goes to somebody else"));
        return true;
    }

    /** Tells the story that the first contact will soon be late. */
    public void warn(CaseRef ref) {
        Lead lead = leads.of(ref);
        String who = lead.care().owner() == null ? "the team" : lead.care().owner();
        cases.tell(
                ref,
                new Cases.StoryEntry(clock.instant(), "event", null, "First contact is due soon; it is with " + who));
    }

    /** The open leads of somebody who leaves, for each to find another owner. */
    @Transactional(readOnly = true)
    public List<CaseRef> openOf(String owner) {
        return leads.openOf(owner).stream().map(Lead::ref).toList();
    }

    /** Finds another owner for a lead whose owner has left; null where there is none and the team has it. */
    public String passOn(CaseRef ref) {
        Lead lead = leads.of(ref);
        String heir = next(lead, lead.care().team(), "first-contact-cold").orElse(null);
        give(lead, heir, lead.care().team());
        return heir;
    }

    private void give(Lead lead, String owner, String team) {
        lead.assign(owner, team, clock.instant());
        cases.assign(lead.ref(), owner, team);
    }

    private Optional<String> kept(Lead lead) {
        return Optional.ofNullable(lead.care().owner())
                .flatMap(people::find)
                .filter(Person::active)
                .map(Person::username);
    }

    private Optional<String> accountOwner(Lead lead, String mode, String policy) {
        if (!ACCOUNT_OWNER.equals(mode) || lead.person().accountId() == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return customers
                .find(lead.person().accountId())
                .map(CustomerSummary::accountManager)
                .flatMap(people::find)
                .filter(Person::active)
                .flatMap(manager ->
                        atWork(manager, policy) ? Optional.of(manager) : people.coverFor(manager.username(), now))
                .map(Person::username)
                .filter(username -> !lead.care().mayNotGoTo(username));
    }

    private boolean atWork(Person person, String policy) {
        Instant now = clock.instant();
        return Stream.of(now, promises.dueAt(policy, now))
                .flatMap(moment -> person.teams().stream().flatMap(team -> people.onShift(team, moment).stream()))
                .anyMatch(present -> present.username().equals(person.username()));
    }

    /** Outside staffed hours those count who will be on shift when the promise is due. */
    private Optional<String> next(Lead lead, String team, String policy) {
        Instant now = clock.instant();
        List<Person> candidates = people.onShift(team, now);
        if (candidates.isEmpty()) {
            candidates = people.onShift(team, promises.dueAt(policy, now));
        }
        Map<String, Long> load = cases.openByOwner(PROCESS);
        Set<String> able = candidates.stream()
                .filter(person -> load.getOrDefault(person.username(), 0L) < person.capacity())
                .map(Person::username)
                .filter(username -> !lead.care().mayNotGoTo(username))
                .collect(Collectors.toSet());
        Map<String, Instant> last = leads.lastAssignments(able).stream()
                .collect(Collectors.toMap(LeadQueries.LastAssignment::owner, LeadQueries.LastAssignment::at));
        return able.stream()
                .min(Comparator.comparing(
                                (String username) -> Objects.requireNonNullElse(last.get(username), Instant.EPOCH))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
