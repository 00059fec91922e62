package org.kept.workflow.projection;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.kept.workflow.InstanceWatcher;

/** What the engine did in one transaction: one entry per step, task, instance and decision, its newest state. */
class EventBatch {

    private final ObjectMapper json;
    private final EngineLookup lookup;
    private final Map<String, ObjectNode> steps = new LinkedHashMap<>();
    private final Map<String, ObjectNode> tasks = new LinkedHashMap<>();
    private final Map<String, ObjectNode> instances = new LinkedHashMap<>();
    private final Map<String, ObjectNode> decisions = new LinkedHashMap<>();
    private final Map<String, Boolean> regrouped = new LinkedHashMap<>();
    private final Map<String, ArrayNode> modules = new LinkedHashMap<>();
    private final ArrayNode flows;
    private final Map<String, String> outcomes = new LinkedHashMap<>();
    private final Map<String, Guarded> guarded = new LinkedHashMap<>();
    private final Map<String, InstanceWatcher.Turn> turns = new LinkedHashMap<>();

    EventBatch(ObjectMapper json, EngineLookup lookup) {
        this.json = json;
        this.lookup = lookup;
        this.flows = json.createArrayNode();
    }

    boolean isEmpty() {
        return steps.isEmpty()
                && tasks.isEmpty()
                && instances.isEmpty()
                && decisions.isEmpty()
                && regrouped.isEmpty()
                && modules.isEmpty();
    }

    /** An entry of a module's own. */
    void add(String list, Map<String, ?> entry) {
        modules.computeIfAbsent(list, name -> json.createArrayNode()).add(json.valueToTree(entry));
    }

    void add(HistoricActivityInstanceEventEntity event) {
        if (event.getId() == null) {
            return; // a step that waited for its job and was cancelled before it began
        }
        ObjectNode step = entry(steps, event.getId(), event);
        put(step, "activityId", event.getActivityId());
        put(step, "name", event.getActivityName());
        put(step, "type", event.getActivityType());
        put(step, "taskId", event.getTaskId());
        put(step, "assignee", event.getTaskAssignee());
        put(step, "calledInstanceId", event.getCalledProcessInstanceId());
        put(step, "rootId", event.getRootProcessInstanceId());
        put(step, "startedAt", event.getStartTime());
        put(step, "endedAt", event.getEndTime());
        if (event.getEndTime() == null && !step.has("place")) {
            place(step, event);
        }
        if (event.getEndTime() != null) {
            step.put("canceled", event.isCanceled());
        }
    }

    /** Where in its model the step is, and since when it waited for its job. */
    private void place(ObjectNode step, HistoricActivityInstanceEventEntity event) {
        step.put("place", event.getSequenceCounter());
        put(step, "multiId", lookup.isRepeated(event) ? event.getParentActivityInstanceId() : null);
        put(step, "queuedAt", lookup.queuedSince(event));
        ModelPhases phases = lookup.phases(event.getProcessDefinitionId());
        put(step, "phase", phases.of(event.getActivityId()));
        if (event.getProcessInstanceId().equals(event.getRootProcessInstanceId())) {
            ArrayNode reached = step.putArray("reached");
            phases.upTo(event.getActivityId()).forEach(reached::add);
        }
    }

    void outcome(String taskId, String outcome) {
        outcomes.put(taskId, outcome);
    }

    /** A sequence flow that was taken. */
    void flow(ExecutionEntity execution, String flowId) {
        ObjectNode flow = flows.addObject();
        put(flow, "rootId", execution.getRootProcessInstanceId());
        put(flow, "modelKey", ((ProcessDefinitionEntity) execution.getProcessDefinition()).getKey());
        put(flow, "flowId", flowId);
        put(flow, "at", ClockUtil.getCurrentTime());
    }

    void add(HistoricTaskInstanceEventEntity event) {
        if (event.getProcessInstanceId() == null) {
            return;
        }
        ObjectNode task = entry(tasks, event.getTaskId(), event);
        put(task, "activityId", event.getTaskDefinitionKey());
        put(task, "name", event.getName());
        put(task, "createdAt", event.getStartTime());
        put(task, "endedAt", event.getEndTime());
        put(task, "deleteReason", event.getDeleteReason());
        task.put("assignee", event.getAssignee());
        task.put("priority", event.getPriority());
        set(task, "dueAt", event.getDueDate());
        set(task, "followUpAt", event.getFollowUpDate());
        put(task, "formKey", lookup.formOf(event.getProcessDefinitionId(), event.getTaskDefinitionKey()));
        List<String> facts = lookup.notBy(event.getProcessDefinitionId(), event.getTaskDefinitionKey());
        if (!facts.isEmpty() && event.getEndTime() == null) {
            guarded.put(event.getTaskId(), new Guarded(task.path("ref").asText(), facts));
        }
    }

    void add(HistoricIdentityLinkLogEventEntity event) {
        if (event.getTaskId() != null && event.getGroupId() != null) {
            regrouped.put(event.getTaskId(), true);
        }
    }

    void add(HistoricProcessInstanceEventEntity event) {
        ObjectNode instance = entry(instances, event.getProcessInstanceId(), event);
        put(instance, "ref", event.getBusinessKey());
        put(instance, "definitionId", event.getProcessDefinitionId());
        put(instance, "rootId", event.getRootProcessInstanceId());
        put(instance, "startedAt", event.getStartTime());
        put(instance, "endedAt", event.getEndTime());
        put(instance, "endActivityId", event.getEndActivityId());
        put(instance, "deleteReason", event.getDeleteReason());
        if (event.getProcessInstanceId().equals(event.getRootProcessInstanceId())) {
            String process = instance.path("processKey").asText("");
            boolean began = event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START);
            var turn =
                    new InstanceWatcher.Turn(event.getProcessInstanceId(), process, began, event.getEndTime() != null);
            turns.merge(turn.id(), turn, InstanceWatcher.Turn::and);
        }
    }

    /** Which root instances began or ended. */
    Collection<InstanceWatcher.Turn> turns() {
        return turns.values();
    }

    void add(HistoricDecisionEvaluationEvent event) {
        var root = event.getRootHistoricDecisionInstance();
        if (root == null || root.getProcessInstanceId() == null) {
            return;
        }
        String id =
                root.getActivityInstanceId() + ":" + root.getDecisionDefinitionKey(); // its own comes when it is stored
        ObjectNode decision = entry(decisions, id, root);
        put(decision, "activityId", root.getActivityId());
        put(decision, "decisionKey", root.getDecisionDefinitionKey());
        decision.put("decisionVersion", lookup.decisionVersion(root.getDecisionDefinitionId()));
        put(decision, "at", root.getEvaluationTime());
    }

    /** The tasks whose candidate groups changed; their full list is read when the batch is written. */
    Set<String> regroupedTasks() {
        return regrouped.keySet();
    }

    void groups(String taskId, Iterable<String> groups) {
        ObjectNode task = tasks.get(taskId);
        if (task != null) {
            ArrayNode list = task.putArray("groups");
            groups.forEach(list::add);
        }
    }

    /** The tasks that are not for everybody; who is excluded is read when the batch is written. */
    Map<String, Guarded> guardedTasks() {
        return guarded;
    }

    void notBy(String taskId, Iterable<String> people) {
        ArrayNode list = tasks.get(taskId).putArray("notBy");
        people.forEach(list::add);
    }

    String toJson() {
        ObjectNode batch = json.createObjectNode();
        // The engine's time, which is not the database's while a world is played.
        put(batch, "at", ClockUtil.getCurrentTime());
        outcomes.forEach((task, outcome) -> {
            if (tasks.containsKey(task)) {
                tasks.get(task).put("outcome", outcome);
            }
        });
        Map.of("steps", steps, "tasks", tasks, "instances", instances, "decisions", decisions)
                .forEach((name, entries) -> batch.putArray(name).addAll(entries.values()));
        batch.set("flows", flows);
        modules.forEach(batch::set);
        return batch.toString();
    }

    private ObjectNode entry(Map<String, ObjectNode> entries, String id, HistoryEvent event) {
        return entries.computeIfAbsent(id, key -> {
            ObjectNode entry = json.createObjectNode().put("id", key);
            put(entry, "processInstanceId", event.getProcessInstanceId());
            put(entry, "ref", lookup.businessKey(event.getProcessInstanceId()));
            lookup.definition(event.getProcessDefinitionId()).ifPresent(definition -> {
                entry.put("processKey", definition.getKey());
                entry.put("processVersion", definition.getVersion());
            });
            return entry;
        });
    }

    private static void put(ObjectNode entry, String key, String value) {
        if (value != null) {
            entry.put(key, value);
        }
    }

    private static void put(ObjectNode entry, String key, Date value) {
        if (value != null) {
            entry.put(key, value.toInstant().toString());
        }
    }

    /** For values that may be taken away again: then the key is there, and null. */
    private static void set(ObjectNode entry, String key, Date value) {
        entry.put(key, value == null ? null : value.toInstant().toString());
    }

    /** A task of a case with the facts that name who must not do it. */
    record Guarded(String ref, List<String> facts) {}

    @Override
    public String toString() {
        return instances.keySet().stream().collect(Collectors.joining(",", "EventBatch[", "]"));
    }
}
