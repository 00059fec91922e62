package org.kept.customer.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.kept.customer.domain.ContactDetails;

/** A contact as it is typed, with the version it was read in. */
record ContactForm(@Valid ContactDetails details, UUID accountId, long version) {}
