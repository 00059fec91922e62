package org.kept.workflow.trial.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Something that happens in a scenario.
 *
 * @param line where in the file
 * @param target the step that is completed, the message that comes, the step with the incident; by id or name
 * @param values the answers, or what the message carries
 * @param facts what changes in the record just before
 * @param by who completes it; null if it does not matter
 * @param pause how long is waited
 * @param until until when is waited
 * @param expects what must be so at this point
 */
public record Step(
        Kind kind,
        int line,
        String target,
        Map<String, Object> values,
        Map<String, Object> facts,
        String by,
        Duration pause,
        Instant until,
        List<Expect> expects) {

    /** What kinds of things happen. */
    public enum Kind {
        COMPLETE,
        MESSAGE,
        WAIT,
        FACTS,
        INCIDENT,
        EXPECT
    }
}
