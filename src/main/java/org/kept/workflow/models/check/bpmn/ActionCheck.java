package org.kept.workflow.models.check.bpmn;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kept.workflow.guard.ExpressionShape;
import org.kept.workflow.models.check.Catalogue;
import org.kept.workflow.models.check.Catalogue.ActionEntry;
import org.kept.workflow.models.check.Report;
import org.kept.workflow.models.check.Surroundings;
import org.kept.workflow.models.check.Xml;

/** Checks what is done: only catalogued actions, with the inputs they need, behind a transaction boundary if they reach outside. */
final class ActionCheck {

    private static final Pattern ACTION = Pattern.compile("[$#]\\{\\s*([A-Za-z]\\w{0,99})\\s*}");

    private final Surroundings known;
    private final Report report;

    ActionCheck(Surroundings known, Report report) {
        this.known = known;
        this.report = report;
    }

    /** The action that an element names, or null. */
    ActionEntry find(Xml element) {
        String onNode = element.get("camunda:delegateExpression");
        Matcher name = ACTION.matcher(onNode.isEmpty() ? element.get("delegateExpression") : onNode);
        return name.matches() ? known.catalogue().actions().get(name.group(1)) : null;
    }

    /** The action that an element names; null with a problem noted where it names none. */
    ActionEntry named(Xml element) {
        ActionEntry action = find(element);
        report.require(
                action != null,
                element,
                "action",
                "Choose one of the actions, written as ${nameDelegate}: nothing else can be done here");
        return action;
    }

    /** Checks the action that the holder, the node or a part of it, names. */
    void check(Xml node, Xml holder) {
        ActionEntry action = named(holder);
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
}
