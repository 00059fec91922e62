package org.kept.customer.domain;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.kept.customer.CustomerSettings;
import org.kept.customer.Customers.CustomerSummary;
import org.kept.customer.Identity;
import org.kept.customer.Match;
import org.kept.customer.log.ConsentLog;
import org.kept.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the page of one customer shows, read in one go: nothing here changes anything. */
@Service
@Transactional(readOnly = true)
public class CustomerCard {

    private final EntityManager records;
    private final Contacts contacts;
    private final JdbcClient db;
    private final CustomerService customers;
    private final ConsentLog consents;
    private final Matching matching;
    private final CustomerSettings settings;
    private final Clock clock;

    CustomerCard(
            EntityManager records,
            Contacts contacts,
            JdbcClient db,
            CustomerService customers,
            ConsentLog consents,
            Matching matching,
            CustomerSettings settings,
            Clock clock) {
        this.records = records;
        this.contacts = contacts;
        this.db = db;
        this.customers = customers;
        this.consents = consents;
        this.matching = matching;
        this.settings = settings;
        this.clock = clock;
    }

    /** The line of a customer; a contact that was merged gives the one that stayed. */
    public CustomerSummary summary(UUID id) {
        return customers.find(id).orElseThrow(() -> new NotFoundException("customer"));
    }

    /** A contact's record with the version to edit it by. */
    public Person contact(UUID id) {
        Contact it = contacts.find(id);
        return new Person(it.details(), it.accountId(), it.rowVersion(), it.erased(), it.updatedAt(), it.updatedBy());
    }

    /** An account's record with the version to edit it by. */
    public Organisation account(UUID id) {
        Account it = records.find(Account.class, id);
        if (it == null) {
            throw new NotFoundException("customer");
        }
        return new Organisation(it.details(), it.rowVersion(), it.updatedAt(), it.updatedBy());
    }

    /** What may be said to somebody, and what they ever allowed. */
    public Permission permission(UUID contactId) {
        Contact it = contacts.find(contactId);
        List<String> known = it.addresses();
        String email = it.emailKey();
        String marketing = email == null ? "unknown" : consents.state(email, "marketing");
        return new Permission(marketing, known.stream().anyMatch(consents::suppressed), consents.of(known));
    }

    /** Who is what for an account, or for which accounts somebody is something; those that ended last. */
    public List<Role> roles(UUID id) {
        return db.sql(
                        """
                select l.contact_id, c.display_name contact_name, l.account_id, a.name account_name, coalesce(l.role, c.job_title, '') role,
                       l.is_primary, l.active_from, l.active_to
                from app.customer_account_contact l join app.customer_contact c on c.id = l.contact_id
                join app.customer_account a on a.id = l.account_id
                where ? in (l.account_id, l.contact_id) and c.merged_into is null
                order by l.active_to desc nulls first, l.is_primary desc, c.sort_key limit 200
                """)
                .param(id)
                .query(Role.class)
                .list();
    }

    /** The touches of a contact, or of an account and its people, the newest first; all channels where none is named. */
    public List<Touched> touches(UUID id, String channel) {
        return db.sql(
                        """
                select t.occurred_at at, t.direction, t.channel, coalesce(t.subject, '') subject, coalesce(t.body, '') body,
                       coalesce(t.outcome, '') outcome, t.case_ref, t.person, t.contact_id, c.display_name contact_name
                from app.customer_touchpoint t left join app.customer_contact c on c.id = t.contact_id
                where (t.contact_id = :id or t.account_id = :id) and (:channel = '' or t.channel = :channel)
                order by t.occurred_at desc, t.id limit 200
                """)
                .param("id", id)
                .param("channel", channel == null ? "" : channel)
                .query(Touched.class)
                .list();
    }

    /** The merges of which this contact is the survivor and which can still be undone. */
    public List<Merged> merges(UUID contactId) {
        return db.sql(
                        """
                select m.id, c.display_name name, m.merged_at, m.merged_by from app.customer_merge m
                join app.customer_contact c on c.id = m.merged_id
                where m.survivor_id = ? and m.undone_at is null and m.merged_at > ? and m.snapshot <> '{}' order by m.merged_at desc
                """)
                .params(contactId, clock.instant().minus(settings.undoMerge()).atOffset(ZoneOffset.UTC))
                .query(Merged.class)
                .list();
    }

    /** Who else may be the same person, the likeliest first. */
    public List<CustomerSummary> alike(UUID contactId) {
        Person it = contact(contactId);
        CustomerSummary line = summary(contactId);
        ContactDetails details = it.details();
        String phone = details.phone() == null ? details.mobile() : details.phone();
        Match match = matching.match(
                new Identity(details.firstName(), details.lastName(), details.email(), phone, line.accountName(), null),
                contactId);
        return match.candidates().stream().map(this::summary).toList();
    }

    /** A contact with the version it was read in. */
    public record Person(
            ContactDetails details,
            UUID accountId,
            long version,
            boolean erased,
            Instant updatedAt,
            String updatedBy) {}

    /** An account with the version it was read in. */
    public record Organisation(AccountDetails details, long version, Instant updatedAt, String updatedBy) {}

    /** What may be said: {@code given}, {@code withdrawn} or {@code unknown}, whether all contact is barred, and the log. */
    public record Permission(String marketing, boolean suppressed, List<ConsentLog.Entry> log) {}

    /** Somebody's part for an account. */
    public record Role(
            UUID contactId,
            String contactName,
            UUID accountId,
            String accountName,
            String role,
            boolean isPrimary,
            LocalDate activeFrom,
            LocalDate activeTo) {}

    /** A touch as it is told. */
    public record Touched(
            Instant at,
            String direction,
            String channel,
            String subject,
            String body,
            String outcome,
            String caseRef,
            String person,
            UUID contactId,
            String contactName) {}

    /** A merge that can be undone. */
    public record Merged(UUID id, String name, Instant mergedAt, String mergedBy) {}
}
