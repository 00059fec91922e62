package org.kept.casework.domain;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who does what is being written: the person on the request, or Kept itself for timers, imports and jobs. */
final class Actor {

    static final String KEPT = "kept";

    private Actor() {}

    static String name() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null ? KEPT : signedIn.getName();
    }
}
