package org.kept.workflow.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.kept.workflow.guard.FourEyes;
import org.springframework.stereotype.Component;

/** What a history event does not say itself, read from the engine's caches so that it costs no round trip. */
@Component
class EngineLookup {

    /** The business key of a running instance, or null. */
    String businessKey(String processInstanceId) {
        if (processInstanceId == null || Context.getCommandContext() == null) {
            return null;
        }
        ExecutionEntity instance =
                Context.getCommandContext().getExecutionManager().findExecutionById(processInstanceId);
        return instance == null ? null : instance.getBusinessKey();
    }

    /** The process definition with this id. */
    Optional<ProcessDefinitionEntity> definition(String definitionId) {
        return definitionId == null
                ? Optional.empty()
                : Optional.ofNullable(engine().getDeploymentCache().findDeployedProcessDefinitionById(definitionId));
    }

    /** The form of a user task, or null where it has none. */
    String formOf(String definitionId, String activityId) {
        return definition(definitionId)
                .map(definition -> definition.getTaskDefinitions().get(activityId))
                .map(task -> task.getCamundaFormDefinitionKey())
                .map(expression -> expression.getExpressionText())
                .orElse(null);
    }

    /** The facts that name who must not do a user task. */
    List<String> notBy(String definitionId, String activityId) {
        return definition(definitionId)
                .map(definition -> FourEyes.factsOf(definition, activityId))
                .orElse(List.of());
    }

    /** The version of a decision. */
    int decisionVersion(String decisionDefinitionId) {
        return engine().getDeploymentCache()
                .findDeployedDecisionDefinitionById(decisionDefinitionId)
                .getVersion();
    }

    private static ProcessEngineConfigurationImpl engine() {
        return Context.getProcessEngineConfiguration();
    }
}
