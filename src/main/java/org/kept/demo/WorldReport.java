package org.kept.demo;

import java.time.Duration;
import java.util.Map;

/**
 * What became of a world.
 *
 * @param cases how many cases there are by kind and outcome, such as {@code LEAD converted}; {@code open} for those that go on
 * @param tasks how many tasks its people completed
 * @param jobs how many jobs of the engine were run
 * @param troubles how many acts, tasks and jobs failed; the log says why
 * @param took how long the play took in real time
 */
public record WorldReport(Map<String, Long> cases, long tasks, long jobs, long troubles, Duration took) {

    /** All cases. */
    public long total() {
        return cases.values().stream().mapToLong(Long::longValue).sum();
    }
}
