package org.kept.workflow.models.check.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kept.workflow.models.check.Catalogue.ActionEntry;
import org.kept.workflow.models.check.Outline;
import org.kept.workflow.models.check.Surroundings;
import org.kept.workflow.models.check.Xml;

/** Knows in which steps the customer and we hear from each other, and where that goes on beside the steps of a case. */
final class Touches {

    private final Graph graph;
    private final Surroundings known;
    private final double limit;
    private final Set<Xml> accompanied = new HashSet<>();
    private final Map<Xml, Boolean> telling = new HashMap<>();
    private final boolean any;

    Touches(Course course, Surroundings known, double limit) {
        this.graph = course.graph();
        this.known = known;
        this.limit = limit;
        this.any = graph.nodes().stream().anyMatch(this::tells);
        graph.nodes().forEach(this::accompany);
    }

    /** Whether the customer hears from us anywhere in the process. */
    boolean any() {
        return any;
    }

    /** Whether the customer hears from us here, or we from them. */
    boolean customer(Xml node) {
        return tells(node)
                || node.is("receiveTask")
                || node.is("intermediateCatchEvent", "boundaryEvent", "startEvent")
                        && Graph.has(node, "messageEventDefinition");
    }

    /** Whether the customer hears from us while the step goes on, by something drawn beside it. */
    boolean beside(Xml node) {
        for (Xml at = node; at != null; at = at.parent()) {
            if (accompanied.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean tells(Xml node) {
        return telling.computeIfAbsent(node, this::tellsIt);
    }

    private boolean tellsIt(Xml node) {
        Map<String, ActionEntry> actions = known.catalogue().actions();
        if (!Graph.property(node, "touch").isBlank() && !node.is("subProcess")) {
            return true;
        }
        boolean action = !node.is("subProcess")
                && Outline.actions(node).stream()
                        .anyMatch(name ->
                                actions.containsKey(name) && actions.get(name).tells());
        return action
                || node.is("callActivity")
                        && known.models().deeds(node.get("calledElement"), actions).stream()
                                .anyMatch(ActionEntry::tells);
    }

    /** Notes what lies beside a step at which the customer is told in time. */
    private void accompany(Xml node) {
        if (node.is("boundaryEvent") && graph.isAside(node)) {
            if (comesByItself(node) && tellsInTime(List.of(node))) {
                graph.nodes().stream()
                        .filter(host -> graph.boundaries(host).contains(node))
                        .forEach(accompanied::add);
            }
        } else if (Graph.isEventSubProcess(node) && graph.isAside(node)) {
            if (graph.starts(node).stream().allMatch(Touches::comesByItself) && tellsInTime(graph.starts(node))) {
                accompanied.add(node.parent());
            }
        } else if (node.is("parallelGateway", "inclusiveGateway")
                && graph.outgoing(node).size() > 1) {
            graph.next(node).stream()
                    .filter(way -> tellsInTime(List.of(way)))
                    .findFirst()
                    .ifPresent(way -> accompanied.addAll(untilJoin(node)));
        }
    }

    /** Whether the event comes whatever others do: nobody can rely on a message. */
    private static boolean comesByItself(Xml event) {
        return Graph.has(event, "timerEventDefinition", "escalationEventDefinition");
    }

    /** Whether a way leads to a word to the customer before the limit is over, as far as its waits are known. */
    private boolean tellsInTime(List<Xml> from) {
        Set<Xml> seen = new HashSet<>();
        Deque<Xml> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            Xml node = open.remove();
            boolean join = node.is("parallelGateway") && graph.incoming(node).size() > 1;
            if (Waiting.days(node, known.catalogue().known().policies()) > limit || join || !seen.add(node)) {
                continue;
            }
            if (tells(node)) {
                return true;
            }
            if (node.is("subProcess")) {
                open.addAll(graph.starts(node));
            }
            open.addAll(graph.next(node));
        }
        return false;
    }

    private Set<Xml> untilJoin(Xml split) {
        Set<Xml> after = new HashSet<>();
        Deque<Xml> open = new ArrayDeque<>(graph.next(split));
        while (!open.isEmpty()) {
            Xml node = open.remove();
            boolean join = node.is("parallelGateway") && graph.incoming(node).size() > 1;
            if (!join && after.add(node)) {
                open.addAll(graph.next(node));
            }
        }
        return after;
    }
}
