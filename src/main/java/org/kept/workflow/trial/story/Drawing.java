package org.kept.workflow.trial.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What a process says about its elements that its history does not. */
final class Drawing {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern ASKED =
            Pattern.compile("[$#]\\{\\s*promises\\.(due|warn)\\(\\s*execution\\s*,\\s*(.+?)\\s*\\)\\s*}");

    private final BpmnModelInstance model;
    private final Map<String, String> actions = new HashMap<>();

    Drawing(BpmnModelInstance model) {
        this.model = model;
        for (BaseElement each : model.getModelElementsByType(BaseElement.class)) {
            String delegate = each.getAttributeValueNs(CAMUNDA, "delegateExpression");
            if (delegate != null && each.getAttributeValue("id") != null) {
                ModelElementInstance owner =
                        each instanceof EventDefinition ? (ModelElementInstance) each.getParentElement() : each;
                actions.put(owner.getAttributeValue("id"), delegate.replaceAll("[${}\\s]", ""));
            }
        }
    }

    /** Whether the element does something of the house. */
    boolean acts(String id) {
        return actions.containsKey(id);
    }

    /** The message that the element waits for. */
    Optional<String> message(String id) {
        return definition(id, MessageEventDefinition.class)
                .map(MessageEventDefinition::getMessage)
                .map(message -> message.getName());
    }

    /** The error that is caught at an element's edge by that event, with the element it hangs on. */
    Optional<Map.Entry<String, String>> caught(String id) {
        return definition(id, ErrorEventDefinition.class)
                .filter(error -> error.getError() != null && model.getModelElementById(id) instanceof BoundaryEvent)
                .map(error -> Map.entry(
                        ((BoundaryEvent) model.getModelElementById(id))
                                .getAttachedTo()
                                .getId(),
                        error.getError().getErrorCode()));
    }

    /** What a timer asks the promises: {@code due} or {@code warn}, and the policy, in quotes or as a variable's name. */
    Optional<Map.Entry<String, String>> asked(String id) {
        return definition(id, TimerEventDefinition.class)
                .map(TimerEventDefinition::getTimeDate)
                .map(date -> ASKED.matcher(date.getTextContent().strip()))
                .filter(Matcher::matches)
                .map(asked -> Map.entry(asked.group(1), asked.group(2)));
    }

    /** The collection that a step runs over, and what each of its elements is called. */
    Optional<Map.Entry<String, String>> loop(String id) {
        return element(id, Activity.class)
                .map(Activity::getLoopCharacteristics)
                .filter(MultiInstanceLoopCharacteristics.class::isInstance)
                .map(MultiInstanceLoopCharacteristics.class::cast)
                .filter(loop -> loop.getCamundaCollection() != null && loop.getCamundaElementVariable() != null)
                .map(loop -> Map.entry(loop.getCamundaCollection(), loop.getCamundaElementVariable()));
    }

    /** The ways out of a gateway: each target with its condition, null for the one that is taken otherwise. */
    List<Way> ways(String id) {
        return element(id, ExclusiveGateway.class)
                .map(gateway -> gateway.getOutgoing().stream()
                        .map(flow -> new Way(
                                flow.getTarget().getId(),
                                flow.getConditionExpression() == null
                                        ? null
                                        : flow.getConditionExpression()
                                                .getTextContent()
                                                .strip()))
                        .toList())
                .orElse(List.of());
    }

    /** One way out of a gateway. */
    record Way(String target, String condition) {}

    private <T extends EventDefinition> Optional<T> definition(String id, Class<T> type) {
        return element(id, CatchEvent.class).stream()
                .flatMap(event -> event.getEventDefinitions().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private <T> Optional<T> element(String id, Class<T> type) {
        ModelElementInstance found = model.getModelElementById(id);
        return type.isInstance(found) ? Optional.of(type.cast(found)) : Optional.empty();
    }
}
