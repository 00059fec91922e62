package org.kept.customer;

import java.util.UUID;

/** Whom somebody means who types a customer's name or number in a form or a file, however many customers there are. */
public interface CustomerNames {

    /**
     * The account of this number or name.
     *
     * @return null where nothing was typed
     * @throws org.kept.shared.InvalidInputException for the field {@code account} if there is none, or more than one
     */
    UUID account(String typed);

    /** The contact of this number or name, by the same rule, for the field {@code contact}. */
    UUID contact(String typed);

    /** The account as {@link #account(String)} reads it; null for none. */
    String nameOf(UUID accountId);
}
