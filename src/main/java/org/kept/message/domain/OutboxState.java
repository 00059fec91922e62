package org.kept.message.domain;

import java.util.Locale;

/** Where a mail is on its way out. */
public enum OutboxState {
    /** Waits for its time, or for the post to go out. */
    PENDING,
    /** On its way now; comes back if the node dies over it. */
    SENDING,
    /** Taken by the mail server. */
    SENT,
    /** Not sent, because the person does not want it. */
    REFUSED,
    /** Given up; an administrator may try again. */
    DEAD;

    /** The value in the table. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OutboxState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
