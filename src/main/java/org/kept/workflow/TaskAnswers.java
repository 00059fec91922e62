package org.kept.workflow;

import java.util.Map;
import org.kept.shared.CaseRef;

/**
 * Writes the answers of one form to its record, in the transaction that completes the task. Without one for a form, its
 * answers go to the case's own data, so a process drawn by an analyst needs no Java.
 */
public interface TaskAnswers {

    /** The form whose answers these are, such as {@code lead-first-contact}. */
    String formId();

    /**
     * Takes the answers.
     *
     * @throws org.kept.shared.InvalidInputException if they break a rule that the form cannot express; nothing is completed then
     */
    void accept(Answer answer);

    /**
     * What a person said in a task's form, already checked against it.
     *
     * @param activityId the user task's id in the model, such as {@code Task_FirstContact}
     * @param person the user name of who completed the task
     * @param values the form's keys and their typed values (String, Boolean, BigDecimal, LocalDate, Instant, List)
     */
    record Answer(CaseRef ref, String taskId, String activityId, String person, Map<String, Object> values) {

        /** The text said under this key, or {@code null}. */
        public String text(String key) {
            return (String) values.get(key);
        }
    }
}
