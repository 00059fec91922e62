package org.kept.workflow.models.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * One thing that a check says about a model: an error stops its deployment, advice does not.
 *
 * @param element the id of the nearest element that has one; null for the file as a whole
 * @param line the line in the file, from 1; 0 where it has none
 * @param rule the rule's short name, stable so that people can look it up
 * @param message what to do about it, in words for an analyst
 */
public record ModelProblem(String file, String element, int line, String rule, String message, Severity severity) {

    /** How much it weighs. */
    public enum Severity {
        ERROR,
        ADVICE;

        /** As the API writes it. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A problem that stops the deployment. */
    public ModelProblem(String file, String element, int line, String rule, String message) {
        this(file, element, line, rule, message, Severity.ERROR);
    }

    /** Whether the model is not deployed because of it. */
    public boolean stops() {
        return severity == Severity.ERROR;
    }

    /** Those that stop a deployment. */
    public static List<ModelProblem> errors(List<ModelProblem> problems) {
        return problems.stream().filter(ModelProblem::stops).toList();
    }
}
