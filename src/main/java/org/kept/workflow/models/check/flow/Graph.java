package org.kept.workflow.models.check.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kept.workflow.models.check.Xml;

/** The steps of a process and the ways between them, by element rather than by text. */
final class Graph {

    private static final Set<String> NO_NODES =
            Set.of("sequenceFlow", "laneSet", "textAnnotation", "association", "group", "extensionElements");
    private static final Set<String> SCOPES = Set.of("process", "subProcess");

    private final Xml process;
    private final Map<String, Xml> nodes = new LinkedHashMap<>();
    private final Map<Xml, List<Xml>> outgoing = new HashMap<>();
    private final Map<Xml, List<Xml>> incoming = new HashMap<>();
    private final Map<Xml, List<Xml>> boundaries = new HashMap<>();

    Graph(Xml process) {
        this.process = process;
        process.all()
                .filter(element -> element != process && !element.get("id").isEmpty())
                .filter(element -> element.parent().is("process", "subProcess") && !NO_NODES.contains(element.name()))
                .forEach(node -> nodes.putIfAbsent(node.get("id"), node));
        process.all().filter(element -> element.is("sequenceFlow")).forEach(flow -> {
            Xml source = source(flow);
            Xml target = target(flow);
            if (source != null && target != null) {
                outgoing.computeIfAbsent(source, key -> new ArrayList<>()).add(flow);
                incoming.computeIfAbsent(target, key -> new ArrayList<>()).add(flow);
            }
        });
        nodes.values().stream().filter(node -> node.is("boundaryEvent")).forEach(event -> boundaries
                .computeIfAbsent(nodes.get(event.get("attachedToRef")), key -> new ArrayList<>())
                .add(event));
    }

    Xml process() {
        return process;
    }

    Collection<Xml> nodes() {
        return nodes.values();
    }

    /** The process and the sub-processes in it. */
    Stream<Xml> scopes() {
        return Stream.concat(Stream.of(process), nodes.values().stream().filter(node -> SCOPES.contains(node.name())));
    }

    /** The steps that stand in a process or sub-process itself, not in one within it. */
    List<Xml> in(Xml scope) {
        return scope.children().stream()
                .filter(child -> nodes.get(child.get("id")) == child)
                .toList();
    }

    List<Xml> outgoing(Xml node) {
        return outgoing.getOrDefault(node, List.of());
    }

    List<Xml> incoming(Xml node) {
        return incoming.getOrDefault(node, List.of());
    }

    /** The events on the edge of an activity. */
    List<Xml> boundaries(Xml node) {
        return boundaries.getOrDefault(node, List.of());
    }

    Xml source(Xml flow) {
        return nodes.get(flow.get("sourceRef"));
    }

    Xml target(Xml flow) {
        return nodes.get(flow.get("targetRef"));
    }

    /** Where a step leads: along its flows, or from a thrown link to where it is caught. */
    List<Xml> next(Xml node) {
        List<Xml> next = new ArrayList<>();
        outgoing(node).forEach(flow -> next.add(target(flow)));
        if (node.is("intermediateThrowEvent")) {
            node.children("linkEventDefinition").forEach(link -> nodes.values().stream()
                    .filter(other -> other.is("intermediateCatchEvent") && other.parent() == node.parent())
                    .filter(other -> other.children("linkEventDefinition")
                            .anyMatch(caught -> caught.get("name").equals(link.get("name"))))
                    .forEach(next::add));
        }
        return next;
    }

    /** Where a process or sub-process begins. */
    List<Xml> starts(Xml scope) {
        return in(scope).stream().filter(node -> node.is("startEvent")).toList();
    }

    static boolean isEventSubProcess(Xml node) {
        return node.is("subProcess") && node.get("triggeredByEvent").equals("true");
    }

    /** Whether it goes beside what it was drawn at, and does not end it. */
    boolean isAside(Xml node) {
        return node.is("boundaryEvent") && node.get("cancelActivity").equals("false")
                || isEventSubProcess(node)
                        && starts(node).stream()
                                .anyMatch(start -> start.get("isInterrupting").equals("false"));
    }

    static boolean has(Xml node, String... definitions) {
        return node.children().stream().anyMatch(child -> child.is(definitions));
    }

    /** The value of an extension property of a step or of the process; empty where it has none. */
    static String property(Xml node, String name) {
        return node.extensions("property")
                .filter(property -> property.get("name").equals(name))
                .map(property -> property.get("value"))
                .findFirst()
                .orElse("");
    }

    /** What a step is called in a message. */
    static String shown(Xml node) {
        String name = node.get("name").isBlank() ? node.get("id") : node.get("name");
        return "'" + (name.length() <= 60 ? name : name.substring(0, 60) + "...") + "'";
    }
}
