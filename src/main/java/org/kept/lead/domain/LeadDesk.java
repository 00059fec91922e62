package org.kept.lead.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kept.casework.Cases;
import org.kept.customer.Addresses;
import org.kept.customer.Consents;
import org.kept.customer.Customers;
import org.kept.customer.Match;
import org.kept.lead.NewLead;
import org.kept.shared.CaseRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in, recognises and rates leads. */
@Service
@Transactional(noRollbackFor = LeadDesk.Invalid.class)
public class LeadDesk {

    private final LeadRepository leads;
    private final Customers customers;
    private final Consents consents;
    private final Cases cases;
    private final Addresses addresses;
    private final JdbcClient jdbc;
    private final Clock clock;

    LeadDesk(
            LeadRepository leads,
            Customers customers,
            Consents consents,
            Cases cases,
            Addresses addresses,
            JdbcClient jdbc,
            Clock clock) {
        this.leads = leads;
        this.customers = customers;
        this.consents = consents;
        this.cases = cases;
        this.addresses = addresses;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A lead just written down, before it has a number. */
    public record Arrived(UUID id, String name) {}

    /** The lead that goes on, and the sign of life that the other one was. */
    public record Merged(CaseRef survivor, String kind, String channel) {}

    /** What came in cannot be a lead; the message is the reason code it is kept as junk with. */
    public static final class Invalid extends RuntimeException {
        Invalid(String reason) {
            super(reason);
        }
    }

    /**
     * Whether we know who it is.
     *
     * @param kind {@code OPEN_LEAD}, {@code KNOWN}, {@code REVIEW} or {@code NEW}
     * @param candidateIds for a review: contacts that may be the same person, with commas between
     */
    public record Recognised(String kind, String candidateIds) {}

    /** Writes a lead down. Two of one person at the same moment must see each other, so the second waits for the first. */
    public Arrived takeDown(NewLead given, String channel, String currency) {
        Instant now = clock.instant();
        LeadPerson person = new LeadPerson(given, addresses);
        Stream.of(person.emailKey(), person.phoneKey())
                .filter(Objects::nonNull)
                .sorted()
                .forEach(this::queueUp);
        BigDecimal value = given.estimatedValue();
        Lead lead = leads.save(new Lead(person, new LeadOrigin(given, channel, now), value, currency, now));
        return new Arrived(lead.id(), person.name());
    }

    /** More patient than other locks: behind somebody who posts twenty times stand twenty, and all are to be taken. */
    private void queueUp(String mark) {
        jdbc.sql("select set_config('lock_timeout', '30s', true)")
                .query(String.class)
                .single();
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:mark, 1))")
                .param("mark", "lead:" + mark)
                .query(Integer.class)
                .single();
    }

    /**
     * Gives a lead the number of its case and writes down what it allowed us to do.
     *
     * @throws Invalid if there is nobody to answer to, or we promised never to write again
     */
    public void log(CaseRef ref, UUID id) {
        Lead lead = leads.findById(id).orElseThrow();
        lead.log(ref);
        Instant now = clock.instant();
        lead.note(new LeadActivity(now, lead.origin().intent(), lead.origin().channel(), null, null));
        String email = lead.person().emailKey();
        if (lead.person().nobodyToAnswerTo()) {
            throw new Invalid("nobody-to-answer");
        }
        if (email != null && lead.origin().broughtIn() && consents.suppressed(email)) {
            throw new Invalid("suppressed");
        }
        if (email != null && lead.origin().consent()) {
            consents.give(new Consents.Consent(
                    email, "marketing", "email", "lead-1", lead.origin().channel(), now));
        }
    }

    /** Looks for the same person among the open leads first, then among the contacts. */
    public Recognised recognise(CaseRef ref) {
        Lead lead = leads.of(ref);
        if (twin(lead) != null) {
            return new Recognised("OPEN_LEAD", null);
        }
        Match match = customers.match(lead.person().identity());
        if (match.kind() == Match.Kind.KNOWN || match.accountId() != null) {
            know(lead, match.kind() == Match.Kind.KNOWN ? match.contactId() : null, match.accountId());
        }
        String candidates =
                match.candidates().stream().map(UUID::toString).limit(20).collect(Collectors.joining(","));
        boolean review = match.kind() == Match.Kind.REVIEW && !candidates.isEmpty();
        return new Recognised(review ? "REVIEW" : match.kind() == Match.Kind.KNOWN ? "KNOWN" : "NEW", candidates);
    }

    /** A review has found out who it is. */
    public void recogniseAs(CaseRef ref, UUID contactId) {
        customers.find(contactId).ifPresent(contact -> know(leads.of(ref), contactId, contact.accountId()));
    }

    private void know(Lead lead, UUID contactId, UUID accountId) {
        lead.person().knownAs(contactId, accountId);
        String name = customers
                .find(accountId == null ? contactId : accountId)
                .map(Customers.CustomerSummary::name)
                .orElse(null);
        cases.describe(lead.ref(), new Cases.Description(null, accountId, contactId, name, null, null));
    }

    /** Ends a lead in favour of the open one of the same person, and gives what that one is to hear of it. */
    public Merged merge(CaseRef ref) {
        Lead lead = leads.of(ref);
        Lead survivor = twin(lead);
        lead.merge(survivor.id(), clock.instant());
        cases.close(ref, "merged", "Same person as " + survivor.ref());
        return new Merged(survivor.ref(), lead.origin().intent(), lead.origin().channel());
    }

    private Lead twin(Lead lead) {
        LeadPerson person = lead.person();
        return leads.twins(lead.id(), person.emailKey(), person.phoneKey()).stream()
                .filter(other -> person.isAlso(other.person()))
                .findFirst()
                .orElse(null);
    }

    /** Writes down a sign of life. */
    public void stir(CaseRef ref, String kind, String channel) {
        leads.of(ref).note(new LeadActivity(clock.instant(), kind, channel, null, null));
    }

    /**
     * Writes down what the tables say of a lead.
     *
     * @return whether it has just become hot
     */
    public boolean rate(CaseRef ref, int points, String rating) {
        Lead lead = leads.of(ref);
        boolean wasHot = "hot".equals(lead.rating());
        lead.rate(points, rating, clock.instant());
        return "hot".equals(rating) && !wasHot;
    }
}
