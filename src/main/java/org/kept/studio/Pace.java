package org.kept.studio;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** How often one person may have models checked or deployed: enough for whoever types, too little to keep a node from its work. */
@Component
public class Pace {

    /** What costs the server something. */
    public enum Effort {
        /** A save, with the check that follows it. */
        SAVE(240, Duration.ofMinutes(2)),
        /** A comparison of two versions. */
        COMPARE(240, Duration.ofMinutes(2)),
        /** A deployment, which all others wait for. */
        DEPLOY(40, Duration.ofMinutes(10)),
        /** A trial, which takes a processor for some seconds. */
        TRIAL(60, Duration.ofMinutes(10));

        private final int burst;
        private final Duration refill;

        Effort(int burst, Duration refill) {
            this.burst = burst;
            this.refill = refill;
        }
    }

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofMinutes(20))
            .build();

    Pace() {}

    /**
     * Lets one pass.
     *
     * @throws ErrorResponseException 429 with the time to wait, on pages and in the API
     */
    public void spend(String person, Effort effort) {
        var probe = buckets.get(effort + " " + person, key -> bucket(effort)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var slower = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS);
            long wait = 1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds();
            slower.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
            throw slower;
        }
    }

    private static Bucket bucket(Effort effort) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(effort.burst).refillGreedy(effort.burst, effort.refill))
                .build();
    }
}
