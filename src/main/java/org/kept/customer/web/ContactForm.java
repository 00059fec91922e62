package org.kept.customer.web;

import java.util.Objects;
import org.kept.customer.Addresses;
import org.kept.customer.domain.ContactDetails;

/** A contact as it is typed, with the account as somebody names it and the version it was read in. */
record ContactForm(ContactDetails details, String account, Long version) {

    ContactForm {
        details = Objects.requireNonNullElse(details, ContactDetails.NOBODY);
        account = Addresses.strip(account);
        version = Objects.requireNonNullElse(version, 0L);
    }
}
