package org.kept.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How often one address may send a public form, whichever: enough for an office behind one address, too little for a flood. */
@Component
public class PublicThrottle {

    /** How many forms pass at once, and then again within ten minutes. */
    public static final int BURST = 20;

    private static final Duration REFILL = Duration.ofMinutes(10);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(REFILL.multipliedBy(2))
            .build();

    PublicThrottle() {}

    /**
     * Lets one form through.
     *
     * @return how many seconds to wait first; 0 when it may pass
     */
    public long waitFor(String address) {
        var probe = buckets.get(network(address), PublicThrottle::bucket).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : 1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds();
    }

    private static Bucket bucket(String network) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(BURST).refillGreedy(BURST, REFILL))
                .build();
    }

    /** Of IPv6 whoever has one address has 2^64 of them. */
    private static String network(String address) {
        String[] parts = address.split(":");
        return parts.length < 5 ? address : String.join(":", parts[0], parts[1], parts[2], parts[3]);
    }
}
