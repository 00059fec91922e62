package org.kept.customer;

import java.util.List;
import java.util.UUID;

/**
 * What everybody should know who deals with a customer, whoever handles it: an open complaint, a renewal that is near. A
 * business module gives it; the customer page and the strip beside a task show it.
 */
public interface CustomerSignals {

    /** The signals of this account or contact; either may be null. */
    List<Signal> of(UUID accountId, UUID contactId);

    /**
     * One signal.
     *
     * @param tone {@code broken}, {@code risk}, {@code kept} or {@code calm}
     * @param messageKey a message key of the giving module whose words need no knowledge of the case
     * @param arguments what the message prints, already in words
     * @param ref the case behind it; a link only for those who may see it
     */
    record Signal(String tone, String messageKey, List<String> arguments, String ref) {}

    /** The signals of all modules, as the person who is signed in is shown them: what pages ask. */
    interface Board {

        /** The chips of this account or contact, the gravest first; either may be null. */
        List<Chip> of(UUID accountId, UUID contactId);
    }

    /**
     * A signal in words.
     *
     * @param state the promise state whose shape and colour it has: {@code broken}, {@code at_risk}, {@code kept} or {@code open}
     * @param ref the case it leads to; null for those who may not see that
     */
    record Chip(String state, String words, String ref) {}
}
