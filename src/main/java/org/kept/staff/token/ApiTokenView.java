package org.kept.staff.token;

import java.time.Instant;
import java.util.UUID;

/**
 * A token as it may be shown.
 *
 * @param hint its first characters, by which its owner knows it again
 */
public record ApiTokenView(
        UUID id,
        String username,
        String label,
        String hint,
        TokenScope scope,
        Instant expiresAt,
        Instant revokedAt,
        Instant lastUsedAt,
        Instant createdAt) {

    /** Whether it opens anything at that moment. */
    public boolean alive(Instant at) {
        return revokedAt == null && expiresAt.isAfter(at);
    }
}
