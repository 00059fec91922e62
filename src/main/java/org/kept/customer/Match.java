package org.kept.customer;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Whether we know somebody.
 *
 * @param kind the decision of the table {@code match-decision}
 * @param contactId the contact, where there is exactly one good one
 * @param accountId the account of that contact, or the one whose name or domain agrees
 * @param accountOwner the user name of the account's manager, if any
 * @param candidates contacts that may be the same person, the likeliest first
 * @param score how sure, from 0 to 1
 */
public record Match(
        Kind kind, UUID contactId, UUID accountId, String accountOwner, List<UUID> candidates, BigDecimal score) {

    /** What to do with it. */
    public enum Kind {
        /** The same person, beyond reasonable doubt. */
        KNOWN,
        /** Perhaps the same person: somebody must look. */
        REVIEW,
        /** Nobody we know. */
        NEW
    }
}
