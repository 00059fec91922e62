package org.kept.staff.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Holds off whoever guesses, without locking out whoever is guessed at: only failures count, and they count against the
 * account from that address, against the address, and against the account from all browsers that are strangers to it.
 */
@Component
class SignInThrottle {

    private static final int MOST_REMEMBERED = 200_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    private final TimeMeter meter;

    SignInThrottle(Clock clock) {
        this.meter = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.millis() * 1_000_000;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** What fails too often for now, or zero. */
    Duration wait(Attempt attempt) {
        return keys(attempt).entrySet().stream()
                .map(limit -> bucket(limit).estimateAbilityToConsume(1).getNanosToWaitForRefill())
                .map(Duration::ofNanos)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** An attempt failed. */
    void failed(Attempt attempt) {
        keys(attempt).entrySet().forEach(limit -> bucket(limit).tryConsume(1));
    }

    private static Map<String, Limit> keys(Attempt attempt) {
        if (attempt.knownDevice() != null) {
            return Map.of("device|" + attempt.username() + "|" + attempt.knownDevice(), Limit.PAIR);
        }
        String network = network(attempt.address());
        return Map.of(
                "pair|" + attempt.username() + "|" + network, Limit.PAIR,
                "address|" + network, Limit.ADDRESS,
                "account|" + attempt.username(), Limit.ACCOUNT);
    }

    /** Whoever has one IPv6 address has the 2⁶⁴ beside it too. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] groups = address.split(":");
        return String.join(":", Stream.of(groups).limit(4).toList());
    }

    private Bucket bucket(Map.Entry<String, Limit> limit) {
        return buckets.get(limit.getKey(), key -> Bucket.builder()
                .withCustomTimePrecision(meter)
                .addLimit(limit.getValue().bandwidth())
                .build());
    }

    /**
     * One attempt.
     *
     * @param knownDevice the proved mark of a browser this person has used before, or null
     */
    record Attempt(String username, String address, String knownDevice) {}

    private enum Limit {
        PAIR(6, Duration.ofMinutes(5)),
        ADDRESS(60, Duration.ofMinutes(10)),
        ACCOUNT(100, Duration.ofHours(1));

        private final int failures;
        private final Duration period;

        Limit(int failures, Duration period) {
            this.failures = failures;
            this.period = period;
        }

        private Bandwidth bandwidth() {
            return Bandwidth.builder()
                    .capacity(failures)
                    .refillGreedy(failures, period)
                    .build();
        }
    }
}
