package org.kept.customer.domain;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kept.casework.Cases;
import org.kept.customer.Addresses;
import org.kept.customer.Customers;
import org.kept.customer.Identity;
import org.kept.customer.Match;
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
    private final Forgetting forgetting;
    private final Addresses addresses;
    private final Cases cases;

    CustomerService(
            EntityManager records,
            JdbcClient db,
            CustomerEditing editing,
            Matching matching,
            Forgetting forgetting,
            Addresses addresses,
            Cases cases) {
        this.records = records;
        this.db = db;
        this.editing = editing;
        this.matching = matching;
        this.forgetting = forgetting;
        this.addresses = addresses;
        this.cases = cases;
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
        forgetting.pseudonymise(contactId);
    }
}
