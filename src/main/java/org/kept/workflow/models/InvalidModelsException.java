package org.kept.workflow.models;

import java.util.List;
import org.kept.workflow.models.check.ModelProblem;

/** Models that are not deployed, with every reason at once; nothing has changed. */
public class InvalidModelsException extends RuntimeException {

    private final transient List<ModelProblem> problems;

    /** @param problems at least one */
    public InvalidModelsException(List<ModelProblem> problems) {
        super("The models have problems: " + ModelProblem.errors(problems));
        this.problems = List.copyOf(problems);
    }

    static InvalidModelsException of(String file, String rule, String message) {
        return new InvalidModelsException(List.of(new ModelProblem(file, null, 0, rule, message)));
    }

    /** What is wrong, in the order it was found, and after it the advice. */
    public List<ModelProblem> problems() {
        return problems;
    }
}
