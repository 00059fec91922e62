package org.kept.workflow.models.check.bpmn;

import java.util.Set;
import org.kept.workflow.guard.ExpressionShape;
import org.kept.workflow.models.check.Report;
import org.kept.workflow.models.check.Surroundings;
import org.kept.workflow.models.check.Xml;

/** Checks expressions: that they stand where one may, keep to the shape, and read what there is. */
final class ExpressionCheck {

    /** Where an expression may stand; everywhere else it would be evaluated unseen, as in a task's name. */
    private static final Set<String> EXPRESSION_PLACES = Set.of(
            "conditionExpression",
            "completionCondition",
            "timeDate",
            "inputParameter",
            "outputParameter",
            "value",
            "@camunda:delegateExpression",
            "@camunda:assignee",
            "@camunda:candidateGroups",
            "@camunda:dueDate",
            "@camunda:followUpDate",
            "@camunda:priority",
            "@sourceExpression",
            "@businessKey");

    private final Set<String> variables;
    private final Surroundings known;
    private final Report report;

    ExpressionCheck(Set<String> variables, Surroundings known, Report report) {
        this.variables = variables;
        this.known = known;
        this.report = report;
    }

    /** Checks a text at a place: an element's name, or an attribute's after an at sign. */
    void check(Xml element, String place, String text) {
        if (!ExpressionShape.in(text)) {
            return;
        }
        if (!EXPRESSION_PLACES.contains(place)) {
            report.add(
                    element,
                    "expression",
                    "There may be no expression in " + place.replace("@", "the attribute ") + "; write plain text");
            return;
        }
        try {
            checkNames(element, place, ExpressionShape.of(text));
        } catch (ExpressionShape.Refused e) {
            report.add(element, "expression", "The expression " + shortened(text) + " is refused: " + e.getMessage());
        }
    }

    private void checkNames(Xml element, String place, ExpressionShape shape) {
        for (String fact : shape.facts()) {
            report.require(
                    known.catalogue().facts().contains(fact),
                    element,
                    "fact",
                    "There is no fact '" + fact + "'; choose one of the case's facts");
        }
        if (place.equals("@camunda:delegateExpression")) {
            return; // the whole of it must be one action; the task's check says so
        }
        for (String name : shape.names()) {
            report.require(
                    variables.contains(name),
                    element,
                    "variable",
                    "Nothing in the model gives a variable '" + name
                            + "'; mend the name, or list it in the process's extension property 'variables'");
        }
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "...";
    }
}
