package org.kept.workflow.models.check.bpmn;

import java.util.Map;
import java.util.Set;

/** Everything that a process model may contain. What is not listed here is refused, so a new feature of the engine stays shut. */
final class BpmnVocabulary {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /** The drawing; the engine keeps it and never acts on it. */
    static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    /** Attributes of these namespaces say something to tools only. */
    static final Set<String> TOLERATED = Set.of(
            "http://www.w3.org/2001/XMLSchema-instance",
            "http://www.w3.org/XML/1998/namespace",
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    static final Set<String> FLOW_NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "task",
            "manualTask",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway");

    static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "process",
            "collaboration",
            "participant",
            "messageFlow",
            "laneSet",
            "lane",
            "childLaneSet",
            "flowNodeRef",
            "documentation",
            "extensionElements",
            "sequenceFlow",
            "conditionExpression",
            "incoming",
            "outgoing",
            "message",
            "error",
            "escalation",
            "messageEventDefinition",
            "timerEventDefinition",
            "errorEventDefinition",
            "escalationEventDefinition",
            "compensateEventDefinition",
            "terminateEventDefinition",
            "linkEventDefinition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "multiInstanceLoopCharacteristics",
            "loopCardinality",
            "completionCondition",
            "textAnnotation",
            "text",
            "association",
            "group",
            "category",
            "categoryValue");

    private static final String ANY_NODE = "asyncBefore asyncAfter exclusive jobPriority ";
    private static final String TASK = ANY_NODE + "modelerTemplate modelerTemplateVersion modelerTemplateIcon ";
    private static final String FORM = "formRef formRefBinding ";

    /** The attributes of Camunda's namespace that each element may have. */
    private static final Map<String, String> BPMN_ATTRIBUTES = Map.ofEntries(
            Map.entry("process", "historyTimeToLive versionTag isStartableInTasklist candidateStarterGroups"),
            Map.entry("startEvent", ANY_NODE + FORM + "initiator"),
            Map.entry("userTask", TASK + FORM + "candidateGroups assignee dueDate followUpDate priority"),
            Map.entry("serviceTask", TASK + "delegateExpression"),
            Map.entry("sendTask", TASK + "delegateExpression"),
            Map.entry("businessRuleTask", TASK + "decisionRef decisionRefBinding mapDecisionResult resultVariable"),
            Map.entry("callActivity", TASK + "calledElementBinding"),
            Map.entry("messageEventDefinition", "delegateExpression"),
            Map.entry("errorEventDefinition", "errorCodeVariable errorMessageVariable"),
            Map.entry("escalationEventDefinition", "escalationCodeVariable"),
            Map.entry("error", "errorMessage"),
            Map.entry(
                    "multiInstanceLoopCharacteristics", "collection elementVariable asyncBefore asyncAfter exclusive"));

    /** The elements of Camunda's namespace, with the attributes each may have. */
    static final Map<String, Set<String>> EXTENSIONS = Map.ofEntries(
            Map.entry("properties", Set.of()),
            Map.entry("property", Set.of("name", "value", "id")),
            Map.entry("inputOutput", Set.of()),
            Map.entry("inputParameter", Set.of("name")),
            Map.entry("outputParameter", Set.of("name")),
            Map.entry("list", Set.of()),
            Map.entry("value", Set.of()),
            Map.entry("in", Set.of("source", "target", "sourceExpression", "businessKey", "variables", "local")),
            Map.entry("out", Set.of("source", "target", "sourceExpression", "variables", "local")),
            Map.entry("executionListener", Set.of("event", "delegateExpression")),
            Map.entry("taskListener", Set.of("event", "delegateExpression")),
            Map.entry("failedJobRetryTimeCycle", Set.of()));

    /** Why a well-known thing is refused, and what to use instead. */
    static final Map<String, String> INSTEAD = Map.of(
            "scriptTask", "scripts do not run here; use an action or a decision table",
            "script", "scripts do not run here; use an action, a decision table or a condition on facts",
            "signalEventDefinition", "a signal reaches every customer's case; use a message",
            "signal", "a signal reaches every customer's case; use a message",
            "connector", "models do not call other systems themselves; use an action",
            "formData", "describe the form in a .form file and refer to it with formRef",
            "conditionalEventDefinition", "use a message or a gateway with a condition on facts",
            "transaction", "use a sub-process with compensation",
            "class", "name an action: camunda:delegateExpression=\"${...Delegate}\"",
            "expression", "name an action: camunda:delegateExpression=\"${...Delegate}\"");

    private BpmnVocabulary() {}

    static boolean knows(String element) {
        return ELEMENTS.contains(element) || FLOW_NODES.contains(element);
    }

    /** Whether the BPMN element may have this attribute of Camunda's namespace. */
    static boolean allows(String element, String attribute) {
        String allowed = BPMN_ATTRIBUTES.getOrDefault(element, FLOW_NODES.contains(element) ? ANY_NODE : "");
        return Set.of(allowed.trim().split(" +")).contains(attribute);
    }

    static String instead(String name) {
        return INSTEAD.getOrDefault(name, "it is not among what models here may use; remove it");
    }
}
