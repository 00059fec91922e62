package org.kept.casework.audit;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who does what is being written: the person on the request, or Kept itself for timers, imports and jobs. */
public final class Actor {

    /** The name of Kept itself. */
    public static final String KEPT = "kept";

    private Actor() {}

    /** The user name, or Kept's. */
    public static String name() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null ? KEPT : signedIn.getName();
    }
}
