package org.kept.insight.log;

import org.kept.insight.rollup.Worktime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Fills the step log when Kept has been upgraded to have one, and proves each night that it says what the engine says. */
@Component("insightLogUpkeep")
class LogUpkeep {

    private static final Logger log = LoggerFactory.getLogger(LogUpkeep.class);

    private final Rebuild rebuild;
    private final Worktime worktime;

    LogUpkeep(Rebuild rebuild, Worktime worktime) {
        this.rebuild = rebuild;
        this.worktime = worktime;
    }

    /** Before anybody is let in. Two nodes that start at once do it one after the other; the second finds nothing to change. */
    @EventListener(ApplicationStartedEvent.class)
    void fill() {
        if (rebuild.neverWritten()) {
            worktime.lay();
            log.info("Managers' numbers have been filled from the engine's history: {} steps", rebuild.rebuild());
        }
    }

    @Scheduled(cron = "${kept.insight.reconcile:0 40 2 * * *}", zone = "UTC")
    void reconcile() {
        long drift = rebuild.drift();
        if (drift > 0) {
            log.error(
                    "The step log differed from the engine in {} places and has been built anew; this must never happen",
                    drift);
            rebuild.rebuild();
        }
    }
}
