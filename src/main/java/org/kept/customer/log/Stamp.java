package org.kept.customer.log;

import java.time.Clock;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who changed something, when: {@code kept} where no person did. */
public record Stamp(Instant at, String person) {

    /** The person on whose behalf this runs, at this moment. */
    public static Stamp now(Clock clock) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return new Stamp(clock.instant(), who == null ? "kept" : who.getName());
    }
}
