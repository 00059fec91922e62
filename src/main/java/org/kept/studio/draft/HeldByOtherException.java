package org.kept.studio.draft;

import java.time.Instant;
import org.kept.shared.ConflictException;

/** Somebody else is at the draft: wait, or take it over knowingly. */
public class HeldByOtherException extends ConflictException {

    private final String holder;
    private final transient Instant until;

    HeldByOtherException(String holder, String name, Instant until) {
        super(name + " is at this draft, at least until " + until
                + ". Nothing of yours was stored; wait, or take it over");
        this.holder = holder;
        this.until = until;
    }

    /** The user name of whoever is at it. */
    public String holder() {
        return holder;
    }

    /** When it is free if nothing more is saved. */
    public Instant until() {
        return until;
    }
}
