package org.kept.customer;

import java.util.Optional;
import java.util.UUID;

/** Accounts and contacts, for the modules that deal with them. */
public interface Customers {

    /** Whether we know this person, by several strong marks; never by a name alone. */
    Match match(Identity who);

    /** Adds a contact, to an account if one is given. */
    UUID addContact(NewContact contact);

    /** Adds an account. */
    UUID addAccount(NewAccount account);

    /** Takes back a contact or account that was just added and that nothing else uses yet; otherwise unlinks and keeps it. */
    void takeBack(UUID customerId);

    /** The contact or account in one line, if it exists. */
    Optional<CustomerSummary> find(UUID customerId);

    /** Replaces all personal data of a contact by pseudonyms; figures and references stay. */
    void pseudonymise(UUID contactId);

    /** What to add as a contact. */
    record NewContact(Identity identity, String jobTitle, UUID accountId, String source) {}

    /** What to add as an account; the manager may be null. */
    record NewAccount(String name, String website, String industry, Integer employees, String manager) {}

    /**
     * A contact or account in one line.
     *
     * @param contact whether it is a person
     * @param accountId the account itself, or the person's
     * @param accountManager the user name of who looks after the account
     */
    record CustomerSummary(
            UUID id,
            boolean contact,
            String name,
            String accountName,
            UUID accountId,
            String accountManager,
            String email,
            String phone,
            String tier) {}
}
