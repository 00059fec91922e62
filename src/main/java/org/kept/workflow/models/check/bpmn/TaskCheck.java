package org.kept.workflow.models.check.bpmn;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kept.workflow.guard.ExpressionShape;
import org.kept.workflow.models.check.Catalogue;
import org.kept.workflow.models.check.Catalogue.ActionEntry;
import org.kept.workflow.models.check.Report;
import org.kept.workflow.models.check.Surroundings;
import org.kept.workflow.models.check.Xml;

/** Checks what the single elements of a process do: which action, form, decision or process they name, and what they throw. */
final class TaskCheck {

    private static final int MAX_INSTANCES = 1000;
    private static final Pattern ACTION = Pattern.compile("[$#]\\{\\s*([A-Za-z]\\w{0,99})\\s*}");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z]\\w{0,99}");

    private final Xml root;
    private final Surroundings known;
    private final Report report;

    TaskCheck(Xml root, Surroundings known, Report report) {
        this.root = root;
        this.known = known;
        this.report = report;
    }

    void check(Xml node) {
        switch (node.name()) {
            case "serviceTask", "sendTask" -> checkAction(node, node);
            case "userTask" -> checkUserTask(node);
            case "businessRuleTask" -> checkDecision(node);
            case "callActivity" -> checkCall(node);
            case "receiveTask" -> checkReference(node, node, "messageRef", "message", "name");
            default -> {}
        }
        if (!node.get("camunda:formRef").isEmpty() || node.is("userTask")) {
            checkForm(node);
        }
        node.children().forEach(child -> checkPart(node, child));
        node.extensions("executionListener").forEach(listener -> action(listener));
        node.extensions("taskListener").forEach(listener -> action(listener));
    }

    private void checkPart(Xml node, Xml part) {
        switch (part.name()) {
            case "multiInstanceLoopCharacteristics" -> checkMultiInstance(part);
            case "messageEventDefinition" -> {
                checkReference(node, part, "messageRef", "message", "name");
                if (node.is("intermediateThrowEvent", "endEvent")) {
                    checkAction(node, part);
                }
            }
            case "errorEventDefinition" -> checkError(node, part);
            case "escalationEventDefinition" ->
                checkReference(node, part, "escalationRef", "escalation", "escalationCode");
            default -> {}
        }
    }

    private ActionEntry action(Xml element) {
        Matcher name = ACTION.matcher(
                element.get("camunda:delegateExpression").isEmpty()
                        ? element.get("delegateExpression")
                        : element.get("camunda:delegateExpression"));
        ActionEntry action = name.matches() ? known.catalogue().actions().get(name.group(1)) : null;
        report.require(
                action != null,
                element,
                "action",
                "Choose one of the actions, written as ${nameDelegate}: nothing else can be done here");
        return action;
    }

    private void checkAction(Xml node, Xml holder) {
        ActionEntry action = action(holder);
        if (action == null) {
            return;
        }
        report.require(
                !action.outside() || node.get("camunda:asyncBefore").equals("true"),
                node,
                "async",
                "The action reaches outside: set 'asynchronous before' (camunda:asyncBefore=\"true\")");
        for (Catalogue.Input input : action.inputs()) {
            var given = node.extensions("inputParameter")
                    .filter(parameter -> parameter.get("name").equals(input.name()))
                    .findFirst();
            if (given.isEmpty() || given.get().text().isEmpty()) {
                report.require(
                        !input.required(), node, "input", "Fill in the input '" + input.name() + "' of the action");
            } else if (!input.choices().isEmpty()
                    && !ExpressionShape.in(given.get().text())) {
                report.require(
                        input.choices().contains(given.get().text()),
                        given.get(),
                        "input",
                        "'" + input.name() + "' must be one of " + input.choices());
            }
        }
    }

    private void checkUserTask(Xml task) {
        String groups = task.get("camunda:candidateGroups");
        report.require(
                !groups.isBlank() || !task.get("camunda:assignee").isBlank(),
                task,
                "owner",
                "Say whose task it is: camunda:candidateGroups with a team");
        Set<String> teams = known.catalogue().groups();
        if (!ExpressionShape.in(groups) && !groups.isBlank() && !teams.isEmpty()) {
            Stream.of(groups.split(","))
                    .map(String::trim)
                    .forEach(group -> report.require(
                            teams.contains(group),
                            task,
                            "team",
                            "There is no team '" + group + "'; choose one of the teams"));
        }
    }

    private void checkForm(Xml node) {
        String form = node.get("camunda:formRef");
        report.require(
                known.forms().containsKey(form),
                node,
                "form",
                "Refer to a form of this module with camunda:formRef; there is no form '" + form + "'");
        report.require(
                node.get("camunda:formRefBinding").equals("deployment"),
                node,
                "form",
                "Set camunda:formRefBinding=\"deployment\", so that a running case keeps its form");
    }

    private void checkDecision(Xml task) {
        String decision = task.get("camunda:decisionRef");
        report.require(
                known.decisions().contains(decision),
                task,
                "decision",
                "There is no decision '" + decision + "' in this module; choose one that is deployed or send it along");
        report.require(
                task.get("camunda:decisionRefBinding").equals("deployment"),
                task,
                "decision",
                "Set camunda:decisionRefBinding=\"deployment\", so that a running case keeps its table");
        String result = task.get("camunda:resultVariable");
        report.require(
                result.isEmpty()
                        || NAME.matcher(result).matches()
                                && task.get("camunda:mapDecisionResult").equals("singleEntry"),
                task,
                "decision",
                "A result variable takes a single entry (camunda:mapDecisionResult=\"singleEntry\"); for more, use output parameters such as ${decisionResult.singleResult.route}");
    }

    private void checkCall(Xml call) {
        String called = call.get("calledElement");
        report.require(
                known.processes().contains(called),
                call,
                "call",
                "There is no process '" + called + "'; choose one that is deployed or send it along");
        report.require(
                Set.of("", "latest", "deployment").contains(call.get("camunda:calledElementBinding")),
                call,
                "call",
                "The binding must be 'latest' or 'deployment'");
        report.require(
                call.extensions("in")
                        .anyMatch(in -> in.get("businessKey").matches("[$#]\\{execution\\.processBusinessKey}")),
                call,
                "case-reference",
                "Pass the case reference: <camunda:in businessKey=\"#{execution.processBusinessKey}\"/>");
    }

    private void checkMultiInstance(Xml loop) {
        String collection = loop.get("camunda:collection");
        var cardinality = loop.children("loopCardinality").findFirst();
        if (cardinality.isPresent()) {
            report.require(
                    instances(loop) <= MAX_INSTANCES,
                    loop,
                    "instances",
                    "Give a whole number of instances, at most " + MAX_INSTANCES
                            + " together with the loops around it");
        } else {
            report.require(
                    NAME.matcher(collection).matches(),
                    loop,
                    "instances",
                    "Say over which variable it goes: camunda:collection with a variable's name");
        }
    }

    /** How many instances this loop makes, times those of the loops with a number around it. */
    private static long instances(Xml loop) {
        long product = 1;
        for (Xml at = loop.parent(); at != null && product <= MAX_INSTANCES; at = at.parent()) {
            var numbers = at.children("multiInstanceLoopCharacteristics")
                    .flatMap(each -> each.children("loopCardinality"))
                    .map(Xml::text)
                    .toList();
            for (String number : numbers) {
                product *= NUMBER.matcher(number).matches() ? Integer.parseInt(number) : MAX_INSTANCES + 1L;
            }
        }
        return product;
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
        Matcher name = ACTION.matcher(attached.get("camunda:delegateExpression"));
        ActionEntry action = name.matches() ? known.catalogue().actions().get(name.group(1)) : null;
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
