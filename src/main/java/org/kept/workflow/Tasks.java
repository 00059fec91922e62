package org.kept.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Working on user tasks, in one transaction each. Who may do what is the caller's to check. A task that is gone or
 * already somebody's is a {@link org.kept.shared.ConflictException} that says who was first; so is one that somebody else
 * must decide.
 */
public interface Tasks {

    /** Makes the task the person's own. */
    void claim(String taskId, String person);

    /** Gives the task back to its queue. */
    void release(String taskId);

    /** Gives the task to a person, whoever had it. */
    void assign(String taskId, String person);

    /** Says how pressing the task is, from 0 to 100: tasks begin with 50, and of those due at one time the higher come first. */
    void prioritise(String taskId, int priority);

    /** Says by when the task is to be done; what was promised to the customer stays as it was. */
    void dueAt(String taskId, Instant due);

    /**
     * Completes the task with these answers: checked against its form, written by its {@link TaskAnswers}, and made
     * process variables only where the model reads them.
     *
     * @throws org.kept.shared.InvalidInputException if the form does not accept the answers; nothing has changed then
     */
    void complete(String taskId, String person, Map<String, Object> answers);

    /** The user names of those who must not do this task, because they asked for what it decides or it is about them. */
    Set<String> excluded(String taskId);

    /** The form of a task, with what its fields start with. */
    Form form(String taskId);

    /**
     * A task's form as the browser shows it.
     *
     * @param id the form's id, such as {@code lead-first-contact}
     * @param schema the deployed {@code .form} file
     * @param data what the fields start with: the case's facts, then the case's own data
     */
    record Form(String id, JsonNode schema, Map<String, Object> data) {}
}
