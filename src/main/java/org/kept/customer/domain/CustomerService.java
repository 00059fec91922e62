package org.kept.customer.domain;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kept.casework.Cases;
import org.kept.customer.Addresses;
import org.kept.customer.Customers;
import org.kept.customer.ErasureApproved;
import org.kept.customer.Identity;
import org.kept.customer.Match;
import org.kept.shared.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts and contacts as other modules see them. */
@Service
@Transactional
public class CustomerService implements Customers {

    private static final String SUMMARY =
            """
            select c.id, true contact, c.display_name name, a.name account_name, c.account_id, a.account_manager, c.email_key email,
                   coalesce(c.phone_key, c.mobile_key) phone, a.tier
            from app.customer_contact c left join app.customer_account a on a.id = c.account_id
            where c.id = coalesce((select merged_into from app.customer_contact where id = :id), :id)
            union all
            select id, false, name, name, id, account_manager, email, phone_key, tier from app.customer_account where id = :id
            """;

    private final EntityManager records;
    private final JdbcClient db;
    private final CustomerEditing editing;
    private final Matching matching;
    private final ConsentLog consents;
    private final Addresses addresses;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CustomerService(
            EntityManager records,
            JdbcClient db,
            CustomerEditing editing,
            Matching matching,
            ConsentLog consents,
            Addresses addresses,
            Cases cases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.db = db;
        this.editing = editing;
        this.matching = matching;
        this.consents = consents;
        this.addresses = addresses;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Match match(Identity who) {
        return matching.match(who);
    }

    @Override
    public UUID addContact(NewContact contact) {
        Identity who = contact.identity();
        return editing.addContact(
                new ContactDetails(
                        null,
                        who.firstName(),
                        null,
                        who.lastName(),
                        null,
                        contact.jobTitle(),
                        null,
                        addresses.email(who.email()).orElse(null),
                        addresses.phone(who.phone()).map(dialled -> who.phone()).orElse(null),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        false,
                        false,
                        null,
                        null,
                        contact.source()),
                contact.accountId());
    }

    @Override
    public UUID addAccount(NewAccount account) {
        return editing.addAccount(new AccountDetails(
                account.name(),
                null,
                null,
                null,
                null,
                account.industry(),
                account.employees(),
                account.website(),
                null,
                null,
                account.manager(),
                null,
                null,
                null,
                null,
                false,
                null,
                null));
    }

    @Override
    public void takeBack(UUID customerId) {
        boolean used = cases.openOf(customerId).size() > 1
                || db.sql(
                                "select exists (select from app.customer_touchpoint where :id in (contact_id, account_id) and case_ref is null)"
                                        + " or exists (select from app.customer_contact where account_id = :id or merged_into = :id)"
                                        + " or exists (select from app.customer_account where parent_account_id = :id)")
                        .param("id", customerId)
                        .query(Boolean.class)
                        .single();
        db.sql("delete from app.customer_account_contact where :id in (contact_id, account_id)")
                .param("id", customerId)
                .update();
        if (used) {
            db.sql(
                            "update app.customer_contact set account_id = null, row_version = row_version + 1 where :id in (id, account_id)")
                    .param("id", customerId)
                    .update();
            return;
        }
        for (String column : List.of("contact_id", "account_id")) {
            db.sql("update app.customer_touchpoint set " + column + " = null where " + column + " = ?")
                    .param(customerId)
                    .update();
        }
        for (Class<?> kind : List.of(Contact.class, Account.class)) {
            Optional.ofNullable(records.find(kind, customerId)).ifPresent(records::remove);
        }
        records.flush();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CustomerSummary> find(UUID customerId) {
        return db.sql(SUMMARY)
                .param("id", customerId)
                .query(CustomerSummary.class)
                .optional();
    }

    @Override
    public void pseudonymise(UUID contactId) {
        Contact contact = records.find(Contact.class, contactId, LockModeType.PESSIMISTIC_WRITE);
        if (contact == null) {
            throw new NotFoundException("customer");
        }
        forget(contact);
        mergedInto(contactId).forEach(this::forget);
        records.flush();
        db.sql("update app.customer_touchpoint set subject = null, body = null, outcome = null where contact_id = ?")
                .param(contactId)
                .update();
        db.sql("update app.customer_merge set snapshot = '{}' where ? in (survivor_id, merged_id)")
                .param(contactId)
                .update();
        cases.customerIsNow(contactId, contactId, editing.nameOf(contactId));
    }

    private void forget(Contact contact) {
        known(contact).forEach(consents::forget);
        contact.forget(pseudonym(contact.id(), contact.details()), addresses, Stamp.now(clock));
    }

    private List<Contact> mergedInto(UUID contactId) {
        return records.createQuery("from Contact where mergedInto = :id", Contact.class)
                .setParameter("id", contactId)
                .getResultList();
    }

    private static List<String> known(Contact contact) {
        return Stream.of(contact.emailKey(), contact.phoneKey())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Forgets a person everywhere: the record, what other modules keep of them, and for good, by a keyed hash of their addresses. */
    public void erase(UUID contactId, String address) {
        String known = address;
        if (contactId != null) {
            Contact contact = Optional.ofNullable(records.find(Contact.class, contactId))
                    .orElseThrow(() -> new NotFoundException("customer"));
            known = known == null ? contact.emailKey() : known;
            known(contact).forEach(this::neverAgain);
            mergedInto(contactId).forEach(merged -> known(merged).forEach(this::neverAgain));
            if (!contact.erased()) {
                pseudonymise(contactId);
            }
        }
        if (known != null) {
            neverAgain(known);
            consents.forget(known);
        }
        events.publishEvent(new ErasureApproved(contactId, known == null ? null : addresses.any(known)));
    }

    /** The same for an address; every contact that has it is forgotten, and nobody may be one. */
    public void eraseByAddress(String address) {
        List<UUID> contacts = db.sql("select id from app.customer_contact where email_key = ? and erased_at is null")
                .param(addresses.any(address))
                .query(UUID.class)
                .list();
        contacts.forEach(contact -> erase(contact, address));
        if (contacts.isEmpty()) {
            erase(null, address);
        }
    }

    private void neverAgain(String address) {
        consents.suppress(address, "erasure");
    }

    private static ContactDetails pseudonym(UUID id, ContactDetails was) {
        return new ContactDetails(
                null,
                null,
                null,
                "Erased " + id.toString().substring(0, 8),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                true,
                true,
                was.lawfulBasis(),
                null,
                was.source());
    }
}
