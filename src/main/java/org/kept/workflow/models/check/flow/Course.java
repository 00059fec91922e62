package org.kept.workflow.models.check.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kept.workflow.models.check.Xml;

/**
 * The main course of a case through a process, into its sub-processes and out of them, without what goes on beside it.
 * Points are steps, and the leaving of sub-processes.
 */
final class Course {

    private final Graph graph;
    private final Map<Point, List<Point>> known = new HashMap<>();

    Course(Graph graph) {
        this.graph = graph;
    }

    /** A step that is entered, or a sub-process that is left. */
    record Point(Xml node, boolean left) {}

    Graph graph() {
        return graph;
    }

    /** Where cases begin, and where an event ends what they were at. */
    List<Point> starts() {
        return enter(graph.process()).toList();
    }

    /** What may come next; nothing where the process ends. */
    List<Point> next(Point at) {
        List<Point> next = known.get(at);
        if (next == null) {
            next = look(at);
            known.put(at, next);
        }
        return next;
    }

    private List<Point> look(Point at) {
        List<Point> next = new ArrayList<>();
        Xml node = at.node();
        boolean inside = node.is("subProcess") && !at.left();
        if (inside) {
            enter(node).forEach(next::add);
        }
        if (!at.left()) {
            graph.boundaries(node).stream()
                    .filter(event -> !graph.isAside(event) && !Graph.has(event, "compensateEventDefinition"))
                    .filter(event -> !isThrownInside(event, node))
                    .forEach(event -> next.add(new Point(event, false)));
        }
        if (!inside || next.isEmpty()) {
            List<Xml> after = graph.next(node);
            after.forEach(step -> next.add(new Point(step, false)));
            if (after.isEmpty()) {
                leave(node).forEach(next::add);
            }
        }
        return next;
    }

    private Stream<Point> enter(Xml scope) {
        Stream<Xml> events = graph.in(scope).stream()
                .filter(node -> Graph.isEventSubProcess(node) && !graph.isAside(node))
                .flatMap(sub -> graph.starts(sub).stream());
        return Stream.concat(graph.starts(scope).stream(), events).map(start -> new Point(start, false));
    }

    /** Where one comes from the last step of a sub-process. */
    private Stream<Point> leave(Xml last) {
        List<Point> caught = catching(last);
        Xml scope = last.parent();
        if (!caught.isEmpty()) {
            return caught.stream();
        }
        if (Graph.isEventSubProcess(scope)) {
            scope = scope.parent();
        }
        return scope.is("process") ? Stream.empty() : Stream.of(new Point(scope, true));
    }

    /** The events at the edges around an end that catch what it throws. */
    private List<Point> catching(Xml end) {
        List<Point> caught = new ArrayList<>();
        for (Xml at = end.parent(); at != null && at.is("subProcess"); at = at.parent()) {
            graph.boundaries(at).stream()
                    .filter(event -> catches(event, end))
                    .forEach(event -> caught.add(new Point(event, false)));
        }
        return caught;
    }

    private boolean isThrownInside(Xml event, Xml host) {
        return host.is("subProcess") && host.all().anyMatch(inner -> inner.is("endEvent") && catches(event, inner));
    }

    private static boolean catches(Xml event, Xml end) {
        return Stream.of("error", "escalation").anyMatch(kind -> end.children(kind + "EventDefinition")
                .anyMatch(thrown -> event.children(kind + "EventDefinition")
                        .map(caught -> caught.get(kind + "Ref"))
                        .anyMatch(reference -> reference.isEmpty() || reference.equals(thrown.get(kind + "Ref")))));
    }
}
