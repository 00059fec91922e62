package org.kept.customer.domain;

import java.time.Clock;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who changed something, when: {@code kept} where no person did. */
record Stamp(Instant at, String person) {

    static Stamp now(Clock clock) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return new Stamp(clock.instant(), who == null ? "kept" : who.getName());
    }
}
