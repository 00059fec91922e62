package org.kept.workflow.models;

import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.kept.workflow.models.check.ModelProblem;

/** Tells in our own form what only the engine finds when it reads a model: a missing target, an element in the wrong place. */
final class EngineProblems {

    private static final int MAX_MESSAGE = 300;

    private EngineProblems() {}

    static List<ModelProblem> of(ProcessEngineException refusal) {
        if (refusal instanceof ParseException parsed) {
            return parsed.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream()
                            .map(error -> problem(
                                    DeployedModels.fileName(report.getResourceName()),
                                    error.getMainElementId(),
                                    error.getLine(),
                                    error.getMessage())))
                    .toList();
        }
        return List.of(of(null, refusal));
    }

    /** One that does not say where; its innermost cause says what. */
    static ModelProblem of(String file, RuntimeException refusal) {
        Throwable cause = refusal;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return problem(file, null, 0, String.valueOf(cause.getMessage()));
    }

    private static ModelProblem problem(String file, String element, int line, String message) {
        String first = message.lines().findFirst().orElse("");
        String shown = first.length() <= MAX_MESSAGE ? first : first.substring(0, MAX_MESSAGE);
        return new ModelProblem(file, element, line, "engine", "The engine cannot read the model: " + shown);
    }
}
