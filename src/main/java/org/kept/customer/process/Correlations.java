package org.kept.customer.process;

import java.util.Optional;
import java.util.UUID;

/** Reads what a message says of whom it is about. */
final class Correlations {

    private Correlations() {}

    /** The contact's identifier, if the text is one. */
    static Optional<UUID> contact(String correlation) {
        try {
            return Optional.of(UUID.fromString(correlation));
        } catch (IllegalArgumentException notAnIdentifier) {
            return Optional.empty();
        }
    }
}
