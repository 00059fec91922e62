package org.kept.workflow.models.check.flow;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kept.workflow.guard.ExpressionShape;
import org.kept.workflow.models.check.Report;
import org.kept.workflow.models.check.Surroundings;
import org.kept.workflow.models.check.Xml;

/** Finds variables that are written and never read: each costs its row in every case, and often hides a misspelt name. */
final class UnreadAdvice {

    private final Xml process;
    private final Surroundings known;
    private final Report report;
    private final Map<String, Xml> written = new TreeMap<>();
    private final Set<String> read = new HashSet<>();

    /** Whether all variables count as read, because a call hands them over or an expression cannot be understood. */
    private boolean all;

    UnreadAdvice(Xml process, Surroundings known, Report report) {
        this.process = process;
        this.known = known;
        this.report = report;
    }

    void check() {
        Set<String> inCode = known.catalogue().known().variables();
        if (inCode.isEmpty()) {
            return;
        }
        process.all().forEach(this::collect);
        if (all) {
            return;
        }
        written.forEach((name, at) -> {
            if (!read.contains(name)
                    && !inCode.contains(name)
                    && !known.models().reads().contains(name)) {
                report.advise(
                        at,
                        "unread",
                        "Nothing reads the variable '" + name
                                + "'; remove it, or mend the name where it is to be read");
            }
        });
    }

    private void collect(Xml element) {
        switch (element.name()) {
            case "outputParameter" -> written(element.get("name"), element);
            case "out" -> written(element.get("target"), element);
            case "businessRuleTask" -> written(element.get("camunda:resultVariable"), element);
            case "in" -> all |= !element.get("variables").isEmpty();
            case "multiInstanceLoopCharacteristics" -> read.add(element.get("camunda:collection"));
            default -> {}
        }
        expression(element.text());
        element.attributes().values().forEach(this::expression);
    }

    private void written(String name, Xml at) {
        if (!name.isEmpty()) {
            written.putIfAbsent(name, at);
        }
    }

    private void expression(String text) {
        if (ExpressionShape.in(text)) {
            try {
                read.addAll(ExpressionShape.of(text).names());
            } catch (ExpressionShape.Refused e) {
                all = true; // what it reads cannot be told, and it is refused anyway
            }
        }
    }
}
