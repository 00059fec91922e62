package org.kept.studio.diff;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kept.workflow.models.check.ModelFile;

/** A small process, written as few lines as may be, whose parts tests replace. */
final class Models {

    static final String PROCESS =
            """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="Definitions_1" targetNamespace="t">
              <bpmn:process id="lead" name="Lead" isExecutable="true" camunda:historyTimeToLive="P30D">
                <bpmn:documentation>Leads.</bpmn:documentation>
                <bpmn:startEvent id="Start" name="Received"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:userTask id="Task_Call" name="Call the lead" camunda:candidateGroups="marketing" camunda:dueDate="${promises.due(execution, 'first-contact')}" camunda:formRef="lead-call" camunda:formRefBinding="deployment">
                  <bpmn:extensionElements>
                    <camunda:properties><camunda:property name="phase" value="First contact"/></camunda:properties>
                  </bpmn:extensionElements>
                  <bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing>
                </bpmn:userTask>
                <bpmn:boundaryEvent id="Late" name="Too late" attachedToRef="Task_Call">
                  <bpmn:outgoing>F6</bpmn:outgoing>
                  <bpmn:timerEventDefinition id="Timer_1"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT4H</bpmn:timeDuration></bpmn:timerEventDefinition>
                </bpmn:boundaryEvent>
                <bpmn:exclusiveGateway id="Gateway" name="Reached?" default="F4">
                  <bpmn:incoming>F2</bpmn:incoming><bpmn:outgoing>F3</bpmn:outgoing><bpmn:outgoing>F4</bpmn:outgoing>
                </bpmn:exclusiveGateway>
                <bpmn:serviceTask id="Task_Score" name="Score" camunda:delegateExpression="${scoreLeadDelegate}">
                  <bpmn:extensionElements>
                    <camunda:inputOutput><camunda:inputParameter name="mail">welcome</camunda:inputParameter></camunda:inputOutput>
                    <camunda:failedJobRetryTimeCycle>R3/PT5M</camunda:failedJobRetryTimeCycle>
                  </bpmn:extensionElements>
                  <bpmn:incoming>F3</bpmn:incoming><bpmn:outgoing>F5</bpmn:outgoing>
                </bpmn:serviceTask>
                <bpmn:endEvent id="End" name="Done"><bpmn:incoming>F5</bpmn:incoming></bpmn:endEvent>
                <bpmn:endEvent id="Lost" name="Lost"><bpmn:incoming>F4</bpmn:incoming><bpmn:incoming>F6</bpmn:incoming></bpmn:endEvent>
                <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Task_Call"/>
                <bpmn:sequenceFlow id="F2" sourceRef="Task_Call" targetRef="Gateway"/>
                <bpmn:sequenceFlow id="F3" name="yes" sourceRef="Gateway" targetRef="Task_Score"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${facts.value &gt; 100}</bpmn:conditionExpression></bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="F4" sourceRef="Gateway" targetRef="Lost"/>
                <bpmn:sequenceFlow id="F5" sourceRef="Task_Score" targetRef="End"/>
                <bpmn:sequenceFlow id="F6" sourceRef="Late" targetRef="Lost"/>
              </bpmn:process>
              <bpmn:message id="Msg_1" name="lead-answered"/>
              <bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Plane" bpmnElement="lead">
                <bpmndi:BPMNShape id="S1" bpmnElement="Task_Call"><dc:Bounds x="100" y="80" width="100" height="80"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="S2" bpmnElement="Task_Score"><dc:Bounds x="300" y="80" width="100" height="80"/></bpmndi:BPMNShape>
                <bpmndi:BPMNEdge id="E1" bpmnElement="F1"><di:waypoint x="1" y="2"/></bpmndi:BPMNEdge>
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    private Models() {}

    static ModelFile file(String name, String text) {
        return new ModelFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The process with each second text in the place of the first before it. */
    static List<Change> changed(String... replacements) {
        return changedIn("lead.bpmn", PROCESS, replacements);
    }

    static List<Change> changedIn(String file, String text, String... replacements) {
        String changed = text;
        for (int i = 0; i < replacements.length; i += 2) {
            if (!changed.contains(replacements[i])) {
                throw new IllegalArgumentException("Not there: " + replacements[i]);
            }
            changed = changed.replace(replacements[i], replacements[i + 1]);
        }
        return ModelDiff.between(file(file, text), file(file, changed));
    }

    static List<String> sentences(List<Change> changes) {
        return changes.stream().map(Change::sentence).toList();
    }
}
