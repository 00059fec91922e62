package org.kept.inbox.domain;

import java.util.Locale;
import org.kept.shared.InvalidInputException;

/** The three lists of the inbox; each condition is on a row {@code k}. */
public enum InboxQueue {
    /** What I have taken. */
    MINE("k.assignee = :me"),
    /** What my teams have and nobody has taken, but for what I must not decide. */
    TEAM("k.assignee is null and k.groups && cast(:teams as text[]) and not (:me = any(k.not_by))"),
    /** Everything I may see. */
    ALL(InboxRows.SEES_TASK);

    private final String condition;

    InboxQueue(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** The queue by its name in a URL; none means mine. */
    public static InboxQueue of(String name) {
        for (InboxQueue queue : values()) {
            if (name == null || queue.key().equals(name)) {
                return queue;
            }
        }
        throw InvalidInputException.of("queue", "Choose mine, team or all");
    }

    /** Its name in a URL. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
