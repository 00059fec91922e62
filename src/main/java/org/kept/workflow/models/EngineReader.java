package org.kept.workflow.models;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.ModelProblem;
import org.springframework.stereotype.Component;

/**
 * Lets the engine read models as it would at a deployment, without one: nothing is stored, cached or locked, so drafts can be read as
 * often as they are saved. Only for files that have passed {@link ModelCheck}.
 */
@Component
class EngineReader {

    private static final int MAX_MESSAGE = 300;

    private final ProcessEngineConfigurationImpl configuration;

    EngineReader(ProcessEngine engine) {
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** What the engine cannot read, in the words that a deployment would be refused with. */
    List<ModelProblem> read(List<ModelFile> files) {
        return files.stream().flatMap(file -> read(file).stream()).toList();
    }

    /**
     * In a command of the engine, because its readers look for one; what they throw stays inside, or the engine would write a page into
     * its log for every draft that is half drawn.
     */
    private List<ModelProblem> read(ModelFile file) {
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            try {
                parse(file);
                return List.of();
            } catch (ProcessEngineException e) {
                return of(e);
            } catch (DmnEngineException e) {
                return List.of(of(file.name(), e));
            }
        });
    }

    private void parse(ModelFile file) {
        var content = new ByteArrayInputStream(file.bytes());
        if (file.kind().equals("bpmn")) {
            var parser = new BpmnParser(configuration.getExpressionManager(), configuration.getBpmnParseFactory());
            var parse = parser.createParse().sourceInputStream(content).deployment(new DeploymentEntity());
            parse.name(file.name());
            parse.execute();
        } else if (file.kind().equals("dmn")) {
            configuration.getDmnEngine().parseDecisions(content);
        }
    }

    /** What the engine found, in our own form: a missing target, an element in the wrong place. */
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
