package org.kept.customer.domain;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kept.casework.Cases;
import org.kept.customer.Addresses;
import org.kept.customer.log.Stamp;
import org.kept.shared.ConflictException;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.staff.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds and changes accounts, contacts and the roles between them; nobody overwrites what another person wrote unseen. */
@Service
@Transactional
public class CustomerEditing {

    private final EntityManager records;
    private final Contacts contacts;
    private final JdbcClient db;
    private final Addresses addresses;
    private final Validator validator;
    private final People people;
    private final Cases cases;
    private final Clock clock;

    CustomerEditing(
            EntityManager records,
            Contacts contacts,
            JdbcClient db,
            Addresses addresses,
            Validator validator,
            People people,
            Cases cases,
            Clock clock) {
        this.records = records;
        this.contacts = contacts;
        this.db = db;
        this.addresses = addresses;
        this.validator = validator;
        this.people = people;
        this.cases = cases;
        this.clock = clock;
    }

    /** Adds a contact, with an account if one is given. */
    public UUID addContact(ContactDetails details, UUID accountId) {
        check(details);
        Contact contact = new Contact(UUID.randomUUID(), details, account(accountId), addresses, Stamp.now(clock));
        records.persist(contact);
        records.flush();
        if (accountId != null) {
            link(contact.id(), accountId, null, false);
        }
        return contact.id();
    }

    /** Adds an account. */
    public UUID addAccount(AccountDetails details) {
        check(details);
        Account account = new Account(UUID.randomUUID(), details, addresses, Stamp.now(clock));
        records.persist(account);
        records.flush();
        return account.id();
    }

    /**
     * Replaces what is known of a contact.
     *
     * @throws ConflictException if somebody changed it after the person began to type
     */
    public void edit(UUID contactId, long seenVersion, ContactDetails details, UUID accountId) {
        check(details);
        Contact contact = contacts.locked(contactId);
        unchanged(seenVersion, contact.rowVersion(), contact.updatedBy());
        boolean moved = accountId != null && !accountId.equals(contact.accountId());
        contact.edit(details, account(accountId), addresses, Stamp.now(clock));
        records.flush();
        if (moved) {
            link(contactId, accountId, null, false);
        }
        cases.customerIsNow(contactId, contactId, contacts.nameOf(contactId));
    }

    /** Replaces what is known of an account, by the same rule. */
    public void edit(UUID accountId, long seenVersion, AccountDetails details) {
        check(details);
        Account account = records.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
        if (account == null) {
            throw new NotFoundException("customer");
        }
        unchanged(seenVersion, account.rowVersion(), account.updatedBy());
        account.edit(details, addresses, Stamp.now(clock));
        records.flush();
        cases.customerIsNow(accountId, accountId, details.name());
    }

    /** Says what a person is for an account; the first one is the account's main contact. */
    public void link(UUID contactId, UUID accountId, String role, boolean primary) {
        contacts.find(contactId);
        account(accountId);
        if (role != null && role.length() > 100) {
            throw InvalidInputException.of("role", "At most 100 characters");
        }
        Stamp by = Stamp.now(clock);
        if (primary) {
            db.sql(
                            "update app.customer_account_contact set is_primary = false where account_id = ? and active_to is null")
                    .param(accountId)
                    .update();
        }
        db.sql(
                        "insert into app.customer_account_contact (id, account_id, contact_id, role, is_primary, active_from, created_at,"
                                + " created_by) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (account_id, contact_id) where active_to is null"
                                + " do update set role = coalesce(excluded.role, customer_account_contact.role), is_primary = excluded.is_primary")
                .params(UUID.randomUUID(), accountId, contactId, Addresses.clean(role), primary)
                .params(today(), by.at().atOffset(ZoneOffset.UTC), by.person())
                .update();
    }

    /** Ends what a person is for an account, as of today. */
    public void unlink(UUID contactId, UUID accountId) {
        db.sql("update app.customer_account_contact set active_to = ?, is_primary = false"
                        + " where contact_id = ? and account_id = ? and active_to is null")
                .params(today(), contactId, accountId)
                .update();
        db.sql(
                        "update app.customer_contact set account_id = null, row_version = row_version + 1 where id = ? and account_id = ?")
                .params(contactId, accountId)
                .update();
    }

    private void check(ContactDetails details) {
        List<FieldProblem> problems = violations(details);
        if (!details.named()) {
            problems.add(new FieldProblem("lastName", "Give a name, an e-mail address or a phone number"));
        }
        reachable(problems, details.email(), details.phone());
        if (details.mobile() != null && addresses.phone(details.mobile()).isEmpty()) {
            problems.add(new FieldProblem("mobile", "This is not a phone number that can be dialled"));
        }
        refuse(problems);
    }

    private void check(AccountDetails details) {
        List<FieldProblem> problems = violations(details);
        reachable(problems, details.email(), details.phone());
        if (details.accountManager() != null
                && people.find(details.accountManager()).isEmpty()) {
            problems.add(new FieldProblem("accountManager", "Nobody here has this user name"));
        }
        refuse(problems);
    }

    private void reachable(List<FieldProblem> problems, String email, String phone) {
        if (email != null && addresses.email(email).isEmpty()) {
            problems.add(new FieldProblem("email", "This is not an e-mail address"));
        }
        if (phone != null && addresses.phone(phone).isEmpty()) {
            problems.add(new FieldProblem("phone", "This is not a phone number that can be dialled"));
        }
    }

    private List<FieldProblem> violations(Object details) {
        List<FieldProblem> problems = new ArrayList<>();
        if (details.toString().indexOf('\0') >= 0) {
            problems.add(new FieldProblem("text", "A text has a character that cannot be stored"));
        }
        validator
                .validate(details)
                .forEach(wrong ->
                        problems.add(new FieldProblem(wrong.getPropertyPath().toString(), wrong.getMessage())));
        return problems;
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private static void unchanged(long seen, long now, String by) {
        if (seen != now) {
            throw new ConflictException(
                    Objects.toString(by, "Somebody") + " changed this record while you were typing");
        }
    }

    private UUID account(UUID id) {
        if (id != null && records.find(Account.class, id) == null) {
            throw InvalidInputException.of("accountId", "There is no such account");
        }
        return id;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
