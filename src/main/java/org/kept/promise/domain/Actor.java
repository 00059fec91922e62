package org.kept.promise.domain;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is changing the ledger: the person who is signed in, or Kept itself in jobs and sweeps. */
final class Actor {

    static final String KEPT = "kept";

    private Actor() {}

    static String name() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null ? KEPT : who.getName();
    }
}
