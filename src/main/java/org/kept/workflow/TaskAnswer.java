package org.kept.workflow;

import java.util.Map;
import org.kept.shared.CaseRef;

/**
 * What a person said in a task's form, already checked against it.
 *
 * @param activityId the user task's id in the model, such as {@code Task_FirstContact}
 * @param person the user name of who completed the task
 * @param values the form's keys and their typed values (String, Boolean, BigDecimal, LocalDate, Instant, List)
 */
public record TaskAnswer(CaseRef ref, String taskId, String activityId, String person, Map<String, Object> values) {

    /** The text said under this key, or {@code null}. */
    public String text(String key) {
        return (String) values.get(key);
    }
}
