package org.kept.demo.process;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A task that waits, as the people of a world see it in their queues. */
record OpenTask(
        String id,
        String ref,
        String activityId,
        String assignee,
        List<String> groups,
        Set<String> notBy,
        int priority,
        Instant createdAt,
        Instant dueAt) {

    /** What drops everything else. */
    boolean urgent() {
        return priority >= 90;
    }
}
