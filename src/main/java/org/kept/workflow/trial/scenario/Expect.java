package org.kept.workflow.trial.scenario;

import java.util.Map;

/**
 * One thing that must be so.
 *
 * @param line where in the file
 * @param target the step, message, action or decision it is about, by id or name; null where it is about the case
 * @param values what is expected of it: variables, inputs of an action, outputs of a decision; or the outcome, under {@code outcome}
 */
public record Expect(Kind kind, int line, String target, Map<String, Object> values) {

    /** What can be expected, and how it is written. */
    public enum Kind {
        AT("at"),
        NOT_AT("notAt"),
        PASSED("passed"),
        NOT_PASSED("notPassed"),
        ENDED("ended"),
        OUTCOME("outcome"),
        VARIABLES("variables"),
        THROWN("thrown"),
        CALLED("called"),
        NOT_CALLED("notCalled"),
        DECIDED("decided");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word for it in a file. */
        public String word() {
            return word;
        }
    }
}
