package org.kept.workflow.models.check.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kept.workflow.models.check.Report;
import org.kept.workflow.models.check.Xml;
import org.kept.workflow.models.check.graph.Dominators;

/**
 * Finds joins that do not fit their split. A parallel join waits for all its ways: after a choice only one comes, and the case
 * stands still for ever. A plain join waits for none: after a parallel split, what follows is done once for each way.
 */
final class JoinCheck {

    /** More splits than this before one join, and nothing is said about it: looking would take too long. */
    private static final int ENOUGH = 200;

    private final Graph graph;
    private final Report report;
    private final Dominators dominators;
    private final List<Xml> nodes;

    JoinCheck(Graph graph, Xml scope, Report report) {
        this.graph = graph;
        this.report = report;
        this.dominators = new Dominators(graph.starts(scope), this::after);
        this.nodes = graph.in(scope).stream().filter(dominators::reaches).toList();
    }

    /** Where a step may lead, also by way of what stands at its edge. */
    private List<Xml> after(Xml node) {
        List<Xml> after = new ArrayList<>(graph.next(node));
        graph.boundaries(node).stream()
                .filter(event -> !Graph.has(event, "compensateEventDefinition"))
                .forEach(after::add);
        return after;
    }

    void check() {
        Map<Xml, List<Xml>> before = new HashMap<>();
        nodes.forEach(node -> after(node).forEach(next -> before.computeIfAbsent(next, key -> new ArrayList<>())
                .add(node)));
        for (Xml node : nodes) {
            List<Xml> sources = graph.incoming(node).stream()
                    .map(graph::source)
                    .filter(dominators::reaches)
                    .toList();
            if (sources.size() > 1 && node.is("parallelGateway")) {
                parallel(node, sources, before);
            } else if (sources.size() > 1 && !node.is("inclusiveGateway", "endEvent")) {
                plain(node, sources);
            }
        }
    }

    private void parallel(Xml join, List<Xml> sources, Map<Xml, List<Xml>> before) {
        if (sources.stream().anyMatch(source -> dominators.dominates(join, source))) {
            report.add(
                    join,
                    "deadlock",
                    "It waits for a way that begins only after it, so it waits for ever; join that way with an exclusive gateway before");
            return;
        }
        Xml split = dominators.of(join);
        Set<Xml> multipliers = leadingTo(join, before);
        multipliers.removeIf(node -> !multiplies(node));
        if (multipliers.isEmpty()) {
            report.add(
                    join,
                    "deadlock",
                    "It waits for all its ways, but only one of them is ever taken, so it waits for ever; join them with an exclusive gateway");
        } else if (split != null
                && split.is("exclusiveGateway", "eventBasedGateway")
                && multipliers.size() <= ENOUGH
                && multipliers.stream().noneMatch(node -> dominators.dominates(split, node))) {
            report.advise(
                    join,
                    "deadlock",
                    "It waits for all its ways, but " + Graph.shown(split)
                            + " takes only one of them; join them with an exclusive gateway");
        }
    }

    private void plain(Xml join, List<Xml> sources) {
        long ways = sources.stream()
                .filter(source -> !dominators.dominates(join, source))
                .count();
        Xml split = dominators.of(join);
        if (ways > 1 && split != null && split.is("parallelGateway")) {
            report.advise(
                    join,
                    "doubled",
                    "All ways of " + Graph.shown(split)
                            + " come here, so this and what follows is done once for each; join them with a parallel gateway before");
        }
    }

    private static Set<Xml> leadingTo(Xml node, Map<Xml, List<Xml>> before) {
        Set<Xml> leading = new HashSet<>();
        Deque<Xml> open = new ArrayDeque<>(before.getOrDefault(node, List.of()));
        while (!open.isEmpty()) {
            Xml at = open.remove();
            if (leading.add(at)) {
                open.addAll(before.getOrDefault(at, List.of()));
            }
        }
        return leading;
    }

    /** Whether more may leave it than come in. */
    private boolean multiplies(Xml node) {
        boolean splits = graph.outgoing(node).size() > 1 && !node.is("exclusiveGateway", "eventBasedGateway");
        return splits || graph.boundaries(node).stream().anyMatch(graph::isAside);
    }
}
