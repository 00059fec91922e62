package org.kept.customer.web;

import jakarta.validation.Valid;
import org.kept.customer.domain.AccountDetails;

/** An account as it is typed, with the version it was read in. */
record AccountForm(@Valid AccountDetails details, long version) {}
