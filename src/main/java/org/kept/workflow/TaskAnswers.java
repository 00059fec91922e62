package org.kept.workflow;

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
    void accept(TaskAnswer answer);
}
