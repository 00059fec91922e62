package org.kept.insight.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of a run.
 *
 * @param sibling whether it belongs to one pass with a step before it: several over one list, not done again
 * @param enteredAt when it could have begun: where a job began it, when that was made
 * @param taken each time somebody took it
 */
record ExportedStep(
        String id,
        String model,
        String activity,
        String label,
        String type,
        String phase,
        String team,
        boolean sibling,
        Instant enteredAt,
        Instant startedAt,
        List<Instant> taken,
        Instant endedAt,
        boolean cancelled,
        String outcome) {

    /** What happened to it, by the words of the standard's life cycle. */
    record Moment(String transition, Instant at) {}

    /** All that happened, in its order. A person's step starts when it is first taken, a machine's when its job runs. */
    List<Moment> moments() {
        List<Moment> moments = new ArrayList<>();
        moments.add(new Moment("schedule", enteredAt));
        boolean persons = type.equals("userTask");
        for (int i = 0; i < taken.size(); i++) {
            moments.add(new Moment(i == 0 ? "assign" : "reassign", taken.get(i)));
            if (i == 0 && persons) {
                moments.add(new Moment("start", taken.get(i)));
            }
        }
        if (!persons) {
            moments.add(new Moment("start", startedAt));
        }
        if (endedAt != null) {
            boolean begun = !persons || !taken.isEmpty();
            moments.add(new Moment(!cancelled ? "complete" : begun ? "ate_abort" : "withdraw", endedAt));
        }
        return moments;
    }
}
