package org.kept.workflow.trial.story;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.kept.shared.ConflictException;
import org.kept.shared.NotFoundException;

/** Everything that the engine remembers of one case that is over. */
final class CaseHistory {

    private final ProcessEngine engine;
    private final HistoricProcessInstance root;
    private final List<HistoricActivityInstance> steps;
    private final List<HistoricVariableUpdate> updates = new ArrayList<>();
    private final Map<String, Drawing> drawings = new HashMap<>();

    CaseHistory(ProcessEngine engine, String ref, Set<String> processes) {
        this.engine = engine;
        List<HistoricProcessInstance> found = engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(ref)
                .rootProcessInstances()
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 50)
                .stream()
                .filter(instance -> processes.contains(instance.getProcessDefinitionKey()))
                .toList();
        if (found.isEmpty()) {
            throw new NotFoundException("case");
        }
        root = found.get(0);
        if (root.getEndTime() == null || root.getDeleteReason() != null) {
            throw new ConflictException("Only a case that came to its end makes a scenario; this one "
                    + (root.getEndTime() == null ? "still goes on" : "was cancelled"));
        }
        steps = engine.getHistoryService()
                .createNativeHistoricActivityInstanceQuery()
                .sql("select * from public.act_hi_actinst where root_proc_inst_id_ = #{root}"
                        + " order by start_time_, sequence_counter_")
                .parameter("root", root.getId())
                .listPage(0, 1000);
        steps.stream()
                .map(HistoricActivityInstance::getProcessInstanceId)
                .distinct()
                .forEach(this::readUpdates);
    }

    private void readUpdates(String instance) {
        engine.getHistoryService()
                .createHistoricDetailQuery()
                .processInstanceId(instance)
                .variableUpdates()
                .disableBinaryFetching()
                .disableCustomObjectDeserialization()
                .orderPartiallyByOccurrence()
                .asc()
                .listPage(0, 1000)
                .forEach(detail -> updates.add((HistoricVariableUpdate) detail));
    }

    HistoricProcessInstance root() {
        return root;
    }

    List<HistoricActivityInstance> steps() {
        return steps;
    }

    Drawing drawing(HistoricActivityInstance step) {
        return drawings.computeIfAbsent(
                step.getProcessDefinitionId(),
                id -> new Drawing(engine.getRepositoryService().getBpmnModelInstance(id)));
    }

    /** What the case was started with. */
    Map<String, Object> initial() {
        Map<String, Object> values = new LinkedHashMap<>();
        updates.stream()
                .filter(update -> root.getId().equals(update.getProcessInstanceId()))
                .filter(update -> Boolean.TRUE.equals(update.isInitial()))
                .filter(update -> update.getTime().equals(root.getStartTime()))
                .filter(CaseHistory::isPlain)
                .forEach(update -> values.putIfAbsent(update.getVariableName(), update.getValue()));
        return values;
    }

    /** What a step set. */
    Map<String, Object> set(HistoricActivityInstance step) {
        Map<String, Object> values = new LinkedHashMap<>();
        updates.stream()
                .filter(update -> step.getId().equals(update.getActivityInstanceId()))
                .filter(CaseHistory::isPlain)
                .forEach(update -> values.put(update.getVariableName(), update.getValue()));
        return values;
    }

    /** What was set at a moment by nobody's step: what a message brought. */
    Map<String, Object> brought(Instant at, String processInstance) {
        Set<String> acting = new TreeSet<>();
        steps.stream()
                .filter(step -> drawing(step).acts(step.getActivityId())
                        || step.getActivityType().equals("userTask")
                        || step.getActivityType().equals("businessRuleTask"))
                .forEach(step -> acting.add(step.getId()));
        Map<String, Object> values = new LinkedHashMap<>();
        updates.stream()
                .filter(update -> update.getTime().toInstant().equals(at))
                .filter(update -> processInstance.equals(update.getProcessInstanceId()))
                .filter(update -> !acting.contains(update.getActivityInstanceId()))
                .filter(CaseHistory::isPlain)
                .forEach(update -> values.put(update.getVariableName(), update.getValue()));
        return values;
    }

    /** The values that a variable had one after the other while a step went on. */
    List<Object> values(String variable, HistoricActivityInstance during) {
        return updates.stream()
                .filter(update -> variable.equals(update.getVariableName()))
                .filter(update -> !update.getTime().before(during.getStartTime()))
                .filter(update ->
                        during.getEndTime() == null || !update.getTime().after(during.getEndTime()))
                .map(HistoricVariableUpdate::getValue)
                .toList();
    }

    /** The last value of a variable up to a moment. */
    Object value(String variable, Instant at) {
        return updates.stream()
                .filter(update -> variable.equals(update.getVariableName()))
                .filter(update -> !update.getTime().toInstant().isAfter(at))
                .max(Comparator.comparing(HistoricVariableUpdate::getTime))
                .map(HistoricVariableUpdate::getValue)
                .orElse(null);
    }

    private static boolean isPlain(HistoricVariableUpdate update) {
        return !Set.of("object", "bytes", "file").contains(String.valueOf(update.getTypeName()));
    }

    /** The facts that a decision read, with their values then. */
    Map<String, Object> read(HistoricActivityInstance step) {
        Map<String, Object> facts = new LinkedHashMap<>();
        List<HistoricDecisionInstance> made = engine.getHistoryService()
                .createHistoricDecisionInstanceQuery()
                .activityInstanceIdIn(step.getId())
                .includeInputs()
                .disableBinaryFetching()
                .disableCustomObjectDeserialization()
                .listPage(0, 100);
        for (HistoricDecisionInstance decision : made) {
            DmnModelInstance table =
                    engine.getRepositoryService().getDmnModelInstance(decision.getDecisionDefinitionId());
            decision.getInputs().forEach(input -> {
                if (table.getModelElementById(input.getClauseId()) instanceof Input clause
                        && !"object".equals(input.getTypeName())) {
                    String text = clause.getInputExpression()
                            .getText()
                            .getTextContent()
                            .strip();
                    if (text.matches("facts\\.\\w+")) {
                        facts.put(text.substring("facts.".length()), input.getValue());
                    }
                }
            });
        }
        return facts;
    }

    /** The text of all models that stand with the processes of the case. */
    List<String> sources() {
        return steps.stream()
                .map(HistoricActivityInstance::getProcessDefinitionId)
                .distinct()
                .map(id ->
                        engine.getRepositoryService().getProcessDefinition(id).getDeploymentId())
                .distinct()
                .flatMap(id -> engine.getRepositoryService().getDeploymentResources(id).stream())
                .filter(resource -> !resource.getName().endsWith(".letter"))
                .map(resource -> new String(((ResourceEntity) resource).getBytes(), StandardCharsets.UTF_8))
                .toList();
    }
}
