package org.kept.workflow.projection;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.jobexecutor.AsyncContinuationJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.kept.workflow.guard.FourEyes;
import org.springframework.stereotype.Component;

/** What a history event does not say itself, read from the engine's caches so that it costs no round trip. */
@Component
class EngineLookup {

    private final Map<String, ModelPhases> phases = new ConcurrentHashMap<>();

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

    /** The phases of a process and which of its steps is in which; a deployed version never changes. */
    ModelPhases phases(String definitionId) {
        return phases.computeIfAbsent(
                definitionId,
                id -> ModelPhases.read(engine().getDeploymentCache().findBpmnModelInstanceForProcessDefinition(id)));
    }

    /** Whether the step is one of several that run over a collection, and not done again. */
    boolean isRepeated(HistoricActivityInstanceEventEntity step) {
        return definition(step.getProcessDefinitionId())
                .map(definition -> definition.findActivity(step.getActivityId()))
                .map(activity -> activity.getFlowScope())
                .filter(scope -> scope.getId().endsWith(BpmnParse.MULTI_INSTANCE_BODY_ID_SUFFIX))
                .isPresent();
    }

    /** Since when the step has waited for the job that begins it; null where none did. */
    Date queuedSince(HistoricActivityInstanceEventEntity step) {
        JobEntity job = Context.getCommandContext() == null
                ? null
                : Context.getCommandContext().getCurrentJob();
        boolean begins = job != null
                && AsyncContinuationJobHandler.TYPE.equals(job.getJobHandlerType())
                && step.getActivityId().equals(job.getActivityId());
        return begins ? job.getCreateTime() : null;
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
