package org.kept.studio.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kept.studio.outline.Part.Saying;
import org.kept.workflow.models.check.Xml;

/** What is said of a step: who, with what, by when, and what it waits for; as the model has it, for the page to put into words. */
final class StepSayings {

    private static final Map<String, String> ATTRIBUTES = Map.of(
            "camunda:candidateGroups", "team",
            "camunda:assignee", "person",
            "camunda:formRef", "form",
            "camunda:dueDate", "due",
            "camunda:decisionRef", "decision",
            "calledElement", "call",
            "camunda:delegateExpression", "action");

    private static final List<String> ORDER = List.of("team", "person", "action", "form", "decision", "call", "due");

    private final Map<String, String> names;

    /** Messages, errors and escalations are named at the root of the file. */
    StepSayings(Xml root) {
        names = root.children().stream()
                .filter(each -> each.is("message", "error", "escalation", "signal"))
                .collect(Collectors.toMap(
                        each -> each.get("id"),
                        each -> each.get("name").isEmpty() ? each.get("id") : each.get("name"),
                        (one, other) -> one));
    }

    List<Saying> of(Xml node) {
        List<Saying> says = new ArrayList<>();
        for (String what : ORDER) {
            ATTRIBUTES.forEach((attribute, means) -> {
                if (means.equals(what)) {
                    add(says, what, node.get(attribute));
                }
            });
        }
        add(says, "attached", node.get("attachedToRef"));
        node.children().forEach(child -> waits(child, says));
        node.extensions("property")
                .filter(property -> property.get("name").equals("phase"))
                .forEach(property -> add(says, "phase", property.get("value")));
        if (node.children("multiInstanceLoopCharacteristics").findAny().isPresent()) {
            says.add(new Saying("repeats", ""));
        }
        return says;
    }

    private void waits(Xml child, List<Saying> says) {
        if (child.is("timerEventDefinition")) {
            child.children().stream()
                    .filter(time -> time.is("timeDate", "timeDuration", "timeCycle"))
                    .forEach(time -> add(says, "timer", time.text()));
        }
        for (String kind : List.of("message", "error", "escalation", "signal")) {
            if (child.is(kind + "EventDefinition")) {
                add(says, kind, named(child.get(kind + "Ref")));
                add(says, "action", child.get("camunda:delegateExpression"));
            }
        }
    }

    private String named(String id) {
        return names.getOrDefault(id, id);
    }

    private static void add(List<Saying> says, String what, String value) {
        if (!value.isBlank()) {
            says.add(new Saying(what, value.strip()));
        }
    }
}
