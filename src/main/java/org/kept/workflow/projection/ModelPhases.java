package org.kept.workflow.projection;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** The phases of a process in their order, and the phase of each of its steps that has one. */
public record ModelPhases(List<String> order, Map<String, String> bySteps) {

    /** Reads them from the extension properties {@code phases} of the process and {@code phase} of its steps. */
    public static ModelPhases read(BpmnModelInstance model) {
        List<String> order = model.getModelElementsByType(Process.class).stream()
                .flatMap(process -> property(process, "phases").stream())
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::trim)
                .toList();
        Map<String, String> bySteps = new LinkedHashMap<>();
        model.getModelElementsByType(FlowNode.class)
                .forEach(node -> property(node, "phase").forEach(phase -> bySteps.put(node.getId(), phase)));
        return new ModelPhases(order, Map.copyOf(bySteps));
    }

    /** The phase of the step, or null. */
    public String of(String activityId) {
        return bySteps.get(activityId);
    }

    /** The phases that a case has reached which stands at the step: its own and all before it. */
    List<String> upTo(String activityId) {
        String phase = of(activityId);
        return phase == null ? List.of() : order.subList(0, order.indexOf(phase) + 1);
    }

    /** The values of an extension property of an element of a model. */
    static List<String> property(BaseElement element, String name) {
        if (element.getExtensionElements() == null) {
            return List.of();
        }
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .toList();
    }
}
