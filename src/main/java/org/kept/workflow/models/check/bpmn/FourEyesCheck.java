package org.kept.workflow.models.check.bpmn;

import java.util.List;
import org.kept.workflow.guard.FourEyes;
import org.kept.workflow.models.check.Report;
import org.kept.workflow.models.check.Surroundings;
import org.kept.workflow.models.check.Xml;

/** Checks who must not do a task: a misspelt fact would exclude nobody, and nobody would see it. */
final class FourEyesCheck {

    private static final String RULE = "four-eyes";

    private final Surroundings known;
    private final Report report;

    FourEyesCheck(Surroundings known, Report report) {
        this.known = known;
        this.report = report;
    }

    /** Checks the property if this element is one. */
    void check(Xml property) {
        if (!property.is("property") || !property.get("name").equals(FourEyes.PROPERTY)) {
            return;
        }
        Xml task = property;
        while (task.parent() != null && task.is("property", "properties", "extensionElements")) {
            task = task.parent();
        }
        report.require(
                task.is("userTask"), property, RULE, "Only a user task can be kept from people; remove 'notBy' here");
        List<String> facts = FourEyes.factsIn(property.get("value"));
        report.require(
                !facts.isEmpty(), property, RULE, "Name the facts that say who must not do it, such as: askedBy");
        for (String fact : facts) {
            report.require(
                    known.catalogue().facts().contains(fact),
                    property,
                    RULE,
                    "There is no fact '" + fact + "'; choose one that holds a user name or a list of them");
        }
        report.require(
                !task.is("userTask") || !task.get("camunda:candidateGroups").isBlank(),
                property,
                RULE,
                "Give the task a team as well (camunda:candidateGroups), so that it waits there for somebody who may");
    }
}
