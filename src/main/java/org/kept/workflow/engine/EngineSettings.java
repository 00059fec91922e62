package org.kept.workflow.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the engine works off jobs.
 *
 * @param threads how many jobs run at once on this node
 * @param jobLock how long a job belongs to a node before another may take it over
 * @param longestCall the total time an outside call may take; less than half the lock, or a slow partner would be called twice
 */
@ConfigurationProperties("kept.workflow")
record EngineSettings(
        @DefaultValue("4") int threads,
        @DefaultValue("5m") Duration jobLock,
        @DefaultValue("30s") Duration longestCall) {

    EngineSettings {
        if (longestCall.multipliedBy(2).compareTo(jobLock) >= 0) {
            throw new IllegalArgumentException("kept.workflow.longest-call (" + longestCall
                    + ") must be less than half of kept.workflow.job-lock (" + jobLock
                    + "): otherwise a slow call is made again by another node");
        }
    }
}
