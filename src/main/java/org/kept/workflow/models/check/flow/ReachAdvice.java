package org.kept.workflow.models.check.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.kept.workflow.models.check.Report;
import org.kept.workflow.models.check.Xml;

/** Finds what is drawn and never happens: steps that no way leads to, and events that lead nowhere. */
final class ReachAdvice {

    private final Graph graph;
    private final Report report;
    private final Set<Xml> reached = new HashSet<>();

    ReachAdvice(Graph graph, Report report) {
        this.graph = graph;
        this.report = report;
    }

    void check() {
        Deque<Xml> open = new ArrayDeque<>();
        enter(graph.process(), open);
        while (!open.isEmpty()) {
            Xml node = open.remove();
            graph.next(node).forEach(next -> reach(next, open));
            graph.boundaries(node).forEach(event -> reach(event, open));
            if (node.is("subProcess")) {
                enter(node, open);
            }
        }
        graph.nodes().stream()
                .filter(this::isHead)
                .forEach(node -> report.advise(
                        node, "unreachable", "No way leads here from the start; connect it, or remove it"));
        graph.nodes().stream()
                .filter(node -> node.is("boundaryEvent") && graph.outgoing(node).isEmpty())
                .filter(event -> !Graph.has(event, "compensateEventDefinition"))
                .forEach(event -> report.advise(
                        event, "boundary", "Nothing happens after the event; draw what is to be done, or remove it"));
    }

    private void enter(Xml scope, Deque<Xml> open) {
        graph.in(scope).stream()
                .filter(node -> node.is("startEvent") || Graph.isEventSubProcess(node) || isUndoing(node))
                .forEach(node -> reach(node, open));
    }

    private void reach(Xml node, Deque<Xml> open) {
        if (reached.add(node)) {
            open.add(node);
        }
    }

    private static boolean isUndoing(Xml node) {
        return node.get("isForCompensation").equals("true");
    }

    /** Whether it is where a forgotten part begins: one word about each part is enough. */
    private boolean isHead(Xml node) {
        if (reached.contains(node) || !node.parent().is("process") && !reached.contains(node.parent())) {
            return false;
        }
        if (node.is("boundaryEvent")) {
            return graph.nodes().stream()
                    .noneMatch(host -> graph.boundaries(host).contains(node));
        }
        return graph.incoming(node).stream()
                .map(graph::source)
                .noneMatch(before -> before != node && !reached.contains(before));
    }
}
