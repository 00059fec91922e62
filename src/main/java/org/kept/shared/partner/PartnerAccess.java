package org.kept.shared.partner;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * Where a partner is and how long it may take.
 *
 * @param url what every path begins with; https, or http on this machine
 * @param token sent as bearer token; empty means none
 * @param connect how long connecting may take
 * @param answer how long the whole answer may take after that
 */
public record PartnerAccess(URI url, String token, Duration connect, Duration answer) {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "[::1]", "localhost");

    /** Refuses what would send a secret in the clear, or to another place than it says. */
    public PartnerAccess {
        boolean plain = url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
        boolean guarded = "https".equals(url.getScheme())
                || "http".equals(url.getScheme()) && THIS_MACHINE.contains(url.getHost());
        if (!plain || !guarded) {
            throw new IllegalArgumentException("The address of a partner must be https://host/path (http only on this"
                    + " machine), without user, query or fragment");
        }
        if (connect.isNegative() || connect.isZero() || answer.isNegative() || answer.isZero()) {
            throw new IllegalArgumentException("The time-outs of a partner must be longer than nothing");
        }
    }

    /** The longest that one call can take. */
    public Duration longestCall() {
        return connect.plus(answer);
    }

    @Override
    public String toString() {
        return "PartnerAccess[" + url + "]";
    }
}
