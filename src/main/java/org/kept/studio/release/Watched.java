package org.kept.studio.release;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a deployment in one transaction and looks at the clock: all other deployments wait for it, so a slow one is told of. */
@Component
class Watched {

    private static final Logger log = LoggerFactory.getLogger(Watched.class);
    private static final Duration SLOW = Duration.ofSeconds(30);

    private final TransactionTemplate transaction;
    private final Timer timer;

    Watched(PlatformTransactionManager transactions, MeterRegistry meters) {
        this.transaction = new TransactionTemplate(transactions);
        this.timer = meters.timer("kept.studio.deployments");
    }

    <T> T during(String what, Supplier<T> deployment) {
        long begun = System.nanoTime();
        try {
            return transaction.execute(status -> deployment.get());
        } finally {
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            timer.record(taken);
            if (taken.compareTo(SLOW) > 0) {
                log.warn("{} took {} seconds; others had to wait for it", what, taken.toSeconds());
            }
        }
    }
}
