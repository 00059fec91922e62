package org.kept.message.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a mail waits after each attempt that failed: long enough for an outage, short enough to matter. */
final class Backoff {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));

    private Backoff() {}

    /**
     * The wait after so many attempts have failed, or nothing when it is time to give up.
     *
     * @param attempts how many have failed, from 1
     */
    static Optional<Duration> after(int attempts) {
        return attempts <= WAITS.size() ? Optional.of(WAITS.get(attempts - 1)) : Optional.empty();
    }
}
