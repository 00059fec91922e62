package org.kept.workflow.models.check.bpmn;

import java.util.stream.Collectors;
import org.kept.workflow.models.check.Catalogue.ActionEntry;
import org.kept.workflow.models.check.Report;
import org.kept.workflow.models.check.Xml;

/** Checks what is sent, thrown and caught: messages, errors and escalations must be declared, and errors must be possible. */
final class EventCheck {

    private final Xml root;
    private final ActionCheck actions;
    private final Report report;

    EventCheck(Xml root, ActionCheck actions, Report report) {
        this.root = root;
        this.actions = actions;
        this.report = report;
    }

    void check(Xml node) {
        if (node.is("receiveTask")) {
            checkReference(node, node, "messageRef", "message", "name");
        }
        node.children().forEach(child -> checkPart(node, child));
    }

    private void checkPart(Xml node, Xml part) {
        switch (part.name()) {
            case "messageEventDefinition" -> {
                checkReference(node, part, "messageRef", "message", "name");
                if (node.is("intermediateThrowEvent", "endEvent")) {
                    actions.check(node, part);
                }
            }
            case "errorEventDefinition" -> checkError(node, part);
            case "escalationEventDefinition" ->
                checkReference(node, part, "escalationRef", "escalation", "escalationCode");
            default -> {}
        }
    }

    private void checkError(Xml node, Xml definition) {
        if (node.is("boundaryEvent", "startEvent") && definition.get("errorRef").isEmpty()) {
            return; // catches every error
        }
        String code = checkReference(node, definition, "errorRef", "error", "errorCode");
        Xml attached = node.is("boundaryEvent") ? byId(node.get("attachedToRef")) : null;
        if (code == null || attached == null || !attached.is("serviceTask", "sendTask")) {
            return;
        }
        ActionEntry action = actions.find(attached);
        report.require(
                action == null || action.errors().contains(code),
                node,
                "error",
                "The action never ends with the error '" + code + "'; it may end with "
                        + (action == null ? "" : action.errors()));
    }

    /** The value of what is referred to, which must be declared in the model; null with a problem noted where it is not. */
    private String checkReference(Xml node, Xml holder, String reference, String kind, String attribute) {
        String value = root.children(kind)
                .filter(declared -> declared.get("id").equals(holder.get(reference)))
                .map(declared -> declared.get(attribute))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining());
        report.require(
                !value.isEmpty(),
                holder.get("id").isEmpty() ? node : holder,
                kind,
                "Refer to a declared " + kind + " that has a " + (attribute.equals("name") ? "name" : "code"));
        return value.isEmpty() ? null : value;
    }

    private Xml byId(String id) {
        return root.all()
                .filter(element -> element.get("id").equals(id))
                .findFirst()
                .orElse(null);
    }
}
