package org.kept.workflow.models.check.bpmn;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.kept.workflow.models.check.Surroundings;
import org.kept.workflow.models.check.Xml;

/** The variables that a model can count on, so that a misspelt name is found before a case stands still for it. */
final class Variables {

    private static final Set<String> BUILT_IN = Set.of(
            "execution",
            "decisionResult",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances");

    private Variables() {}

    /**
     * Names that the model's own elements give, the answers of its forms, and those that the process lists in its extension
     * property {@code variables} because an action or a message brings them.
     */
    static Set<String> declared(Xml root, Surroundings surroundings) {
        Set<String> names = new HashSet<>(BUILT_IN);
        root.all().forEach(element -> {
            switch (element.name()) {
                case "inputParameter", "outputParameter" -> names.add(element.get("name"));
                case "in", "out" -> names.add(element.get("target"));
                case "businessRuleTask" -> names.add(element.get("camunda:resultVariable"));
                case "multiInstanceLoopCharacteristics" -> {
                    names.add(element.get("camunda:elementVariable"));
                    names.add(element.get("camunda:collection"));
                }
                case "errorEventDefinition" -> {
                    names.add(element.get("camunda:errorCodeVariable"));
                    names.add(element.get("camunda:errorMessageVariable"));
                }
                case "escalationEventDefinition" -> names.add(element.get("camunda:escalationCodeVariable"));
                case "startEvent" -> {
                    names.add(element.get("camunda:initiator"));
                    names.addAll(surroundings.forms().getOrDefault(element.get("camunda:formRef"), Set.of()));
                }
                case "userTask" ->
                    names.addAll(surroundings.forms().getOrDefault(element.get("camunda:formRef"), Set.of()));
                case "property" -> {
                    if (element.get("name").equals("variables")) {
                        Stream.of(element.get("value").split("[,\\s]+")).forEach(names::add);
                    }
                }
                default -> {}
            }
        });
        names.remove("facts");
        names.remove("promises");
        return names;
    }
}
