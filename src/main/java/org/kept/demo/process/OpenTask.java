package org.kept.demo.process;

import java.time.Instant;
import java.util.List;

/** A task that waits, as the people of a world see it in their queues. */
record OpenTask(
        String id,
        String ref,
        String activityId,
        String assignee,
        List<String> groups,
        int priority,
        Instant createdAt,
        Instant dueAt) {

    /** What drops everything else. */
    boolean urgent() {
        return priority >= 90;
    }
}
