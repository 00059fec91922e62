package org.kept.workflow.models.check.bpmn;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kept.workflow.guard.ExpressionShape;
import org.kept.workflow.models.check.Report;
import org.kept.workflow.models.check.Surroundings;
import org.kept.workflow.models.check.Xml;

/** Checks what the tasks of a process refer to: whose they are, their form, their decision, the process they call. */
final class TaskCheck {

    private static final int MAX_INSTANCES = 1000;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z]\\w{0,99}");

    private final Surroundings known;
    private final Report report;
    private final ActionCheck actions;
    private final EventCheck events;

    TaskCheck(Xml root, Surroundings known, Report report) {
        this.known = known;
        this.report = report;
        this.actions = new ActionCheck(known, report);
        this.events = new EventCheck(root, actions, report);
    }

    void check(Xml node) {
        switch (node.name()) {
            case "serviceTask", "sendTask" -> actions.check(node, node);
            case "userTask" -> checkUserTask(node);
            case "businessRuleTask" -> checkDecision(node);
            case "callActivity" -> checkCall(node);
            default -> {}
        }
        if (!node.get("camunda:formRef").isEmpty() || node.is("userTask")) {
            checkForm(node);
        }
        node.children("multiInstanceLoopCharacteristics").forEach(this::checkMultiInstance);
        node.extensions("executionListener").forEach(actions::named);
        node.extensions("taskListener").forEach(actions::named);
        events.check(node);
    }

    private void checkUserTask(Xml task) {
        String groups = task.get("camunda:candidateGroups");
        report.require(
                !groups.isBlank() || !task.get("camunda:assignee").isBlank(),
                task,
                "owner",
                "Choose the team that does it (camunda:candidateGroups)");
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
                form.isEmpty()
                        ? "Choose the form that it asks with, one of this module (camunda:formRef)"
                        : "This module has no form '" + form
                                + "'; choose another (camunda:formRef), or make one of this name");
        report.require(
                form.isEmpty() || node.get("camunda:formRefBinding").equals("deployment"),
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
                decision.isEmpty()
                        ? "Choose the table that decides, one of this module (camunda:decisionRef)"
                        : "There is no decision '" + decision
                                + "' in this module; choose another, or make one of this name");
        report.require(
                decision.isEmpty() || task.get("camunda:decisionRefBinding").equals("deployment"),
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
}
