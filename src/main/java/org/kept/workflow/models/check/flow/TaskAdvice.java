package org.kept.workflow.models.check.flow;

import org.kept.workflow.models.check.Report;
import org.kept.workflow.models.check.Xml;

/** Looks after tasks that could be forgotten: without a time, or with one that passes unnoticed. */
final class TaskAdvice {

    private final Graph graph;
    private final Report report;

    TaskAdvice(Graph graph, Report report) {
        this.graph = graph;
        this.report = report;
    }

    void check(Xml node) {
        String due = node.get("camunda:dueDate");
        if (node.is("userTask") && due.isBlank()) {
            report.advise(
                    node,
                    "due",
                    "Choose by when it is to be done (camunda:dueDate, such as ${promises.due(execution, 'policy')})");
        } else if (node.is("userTask") && !Waiting.asksPromise(due) && !isWatched(node)) {
            report.advise(
                    node,
                    "unwatched",
                    "Nobody learns when its time is over; take the time from a promise, which warns, or put a timer on the edge");
        }
    }

    /** Whether a timer stands at its edge, or at that of something around it, or in an event sub-process beside it. */
    private boolean isWatched(Xml task) {
        for (Xml at = task; at != null; at = at.parent()) {
            if (graph.boundaries(at).stream().anyMatch(event -> Graph.has(event, "timerEventDefinition"))) {
                return true;
            }
            boolean beside = graph.in(at).stream()
                    .filter(Graph::isEventSubProcess)
                    .flatMap(sub -> graph.starts(sub).stream())
                    .anyMatch(start -> Graph.has(start, "timerEventDefinition"));
            if (beside) {
                return true;
            }
        }
        return false;
    }
}
