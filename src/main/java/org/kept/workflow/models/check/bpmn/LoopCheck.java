package org.kept.workflow.models.check.bpmn;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.kept.workflow.models.check.Report;
import org.kept.workflow.models.check.Xml;
import org.kept.workflow.models.check.graph.Cycles;

/**
 * Refuses loops in which nothing waits: the engine would run round in one until memory ends. A user task, a message or a
 * timer on the way makes a loop harmless.
 */
final class LoopCheck {

    private static final String OUT = " out";

    private final Xml process;
    private final Report report;
    private final Map<String, Set<String>> ways = new HashMap<>();
    private final Map<String, Xml> nodes = new HashMap<>();
    private final Set<String> left = new HashSet<>();

    LoopCheck(Xml process, Report report) {
        this.process = process;
        this.report = report;
    }

    void check() {
        process.all()
                .filter(element -> BpmnVocabulary.FLOW_NODES.contains(element.name()))
                .forEach(node -> nodes.put(node.get("id"), node));
        process.all().filter(element -> element.is("sequenceFlow")).forEach(flow -> {
            left.add(flow.get("sourceRef"));
            way(exit(flow.get("sourceRef")), flow.get("targetRef"));
        });
        nodes.values().forEach(this::link);
        Set<String> waiting = new HashSet<>();
        nodes.forEach((id, node) -> {
            if (waits(node)) {
                waiting.add(id);
            }
        });
        Map<String, Set<String>> running = without(ways, waiting::contains);
        Set<String> round = Cycles.of(running);
        if (!round.isEmpty()) {
            Xml first = process.all()
                    .filter(node -> round.contains(node.get("id")))
                    .findFirst()
                    .orElse(process);
            report.add(
                    first,
                    "loop",
                    "The loop over " + shown(round) + " never waits; put a user task, a message or a timer into it");
        }
    }

    private void link(Xml node) {
        String id = node.get("id");
        boolean event = node.get("triggeredByEvent").equals("true");
        if (node.is("subProcess")) {
            nodes.values().stream().filter(inner -> inner.parent() == node).forEach(inner -> {
                if (inner.is("startEvent") && event) {
                    List<String> own = throwers(node); // an event sub-process never catches what it throws itself
                    throwers(node.parent()).stream()
                            .filter(thrower -> !own.contains(thrower))
                            .forEach(thrower -> way(thrower, inner.get("id")));
                } else if (inner.is("startEvent")) {
                    way(id, inner.get("id"));
                }
                if (!left.contains(inner.get("id"))) {
                    way(exit(inner.get("id")), id + OUT);
                }
            });
            if (event && nodes.containsKey(node.parent().get("id"))) {
                way(id + OUT, node.parent().get("id") + OUT);
            }
        } else if (node.is("boundaryEvent")) {
            Xml attached = nodes.get(node.get("attachedToRef"));
            if (attached != null) {
                throwers(attached).forEach(thrower -> way(thrower, id));
            }
        } else if (node.is("intermediateThrowEvent")) {
            links(node).forEach(name -> nodes.values().stream()
                    .filter(target ->
                            target.is("intermediateCatchEvent") && links(target).contains(name))
                    .forEach(target -> way(id, target.get("id"))));
        }
    }

    /** What inside the activity may throw to its boundary, or to an event sub-process beside it. */
    private List<String> throwers(Xml activity) {
        return activity.all()
                .map(inner -> inner.get("id"))
                .filter(id -> nodes.containsKey(id) && !nodes.get(id).is("subProcess"))
                .toList();
    }

    private static List<String> links(Xml event) {
        return event.children("linkEventDefinition")
                .map(link -> link.get("name"))
                .toList();
    }

    private static boolean waits(Xml node) {
        boolean event = node.children("timerEventDefinition").findAny().isPresent()
                || node.children("messageEventDefinition").findAny().isPresent();
        return node.is("userTask", "receiveTask", "eventBasedGateway")
                || event && node.is("intermediateCatchEvent", "boundaryEvent", "startEvent");
    }

    private void way(String from, String to) {
        ways.computeIfAbsent(from, key -> new HashSet<>()).add(to);
    }

    /** Where one is after a node: a sub-process is left at another point than it is entered. */
    private String exit(String id) {
        Xml node = nodes.get(id);
        return node != null && node.is("subProcess") ? id + OUT : id;
    }

    private static String shown(Set<String> round) {
        return new TreeSet<>(round)
                .stream().filter(id -> !id.endsWith(OUT)).limit(8).toList().toString();
    }

    private static Map<String, Set<String>> without(Map<String, Set<String>> graph, Predicate<String> removed) {
        Map<String, Set<String>> rest = new HashMap<>();
        graph.forEach((from, to) -> {
            if (!removed.test(from)) {
                Set<String> kept = new HashSet<>(to);
                kept.removeIf(removed);
                rest.put(from, kept);
            }
        });
        return rest;
    }
}
