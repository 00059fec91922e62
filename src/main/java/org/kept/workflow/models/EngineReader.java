package org.kept.workflow.models;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineException;
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

    private final ProcessEngineConfigurationImpl configuration;

    EngineReader(ProcessEngine engine) {
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** What the engine cannot read, in the words that a deployment would be refused with. */
    List<ModelProblem> read(List<ModelFile> files) {
        List<ModelProblem> problems = new ArrayList<>();
        for (ModelFile file : files) {
            try {
                read(file);
            } catch (ProcessEngineException e) {
                problems.addAll(EngineProblems.of(e));
            } catch (DmnEngineException e) {
                problems.add(EngineProblems.of(file.name(), e));
            }
        }
        return problems;
    }

    /** In a command of the engine, because its readers look for one. */
    private void read(ModelFile file) {
        configuration.getCommandExecutorTxRequired().execute(context -> {
            var content = new ByteArrayInputStream(file.bytes());
            if (file.kind().equals("bpmn")) {
                var parser = new BpmnParser(configuration.getExpressionManager(), configuration.getBpmnParseFactory());
                var parse = parser.createParse().sourceInputStream(content).deployment(new DeploymentEntity());
                parse.name(file.name());
                parse.execute();
            } else if (file.kind().equals("dmn")) {
                configuration.getDmnEngine().parseDecisions(content);
            }
            return null;
        });
    }
}
