package org.kept.customer.web;

import java.util.Objects;
import java.util.UUID;
import org.kept.customer.Addresses;
import org.kept.customer.domain.ContactDetails;
import org.kept.shared.InvalidInputException;

/** A contact as it is typed, with the version it was read in. */
record ContactForm(ContactDetails details, String accountId, Long version) {

    ContactForm {
        details = Objects.requireNonNullElse(details, ContactDetails.NOBODY);
        accountId = Addresses.strip(accountId);
        version = Objects.requireNonNullElse(version, 0L);
    }

    /** The account that was chosen, or null. */
    UUID account() {
        try {
            return accountId == null ? null : UUID.fromString(accountId);
        } catch (IllegalArgumentException invented) {
            throw InvalidInputException.of("accountId", "There is no such account");
        }
    }
}
