package org.kept.workflow.models.check.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds rounds in a graph, in time that grows with its size and without recursion: hostile models are long. */
public final class Cycles {

    private Cycles() {}

    /** The nodes that lie on a cycle or between two: what is left when all without a way in, or without a way on, have gone. */
    public static Set<String> of(Map<String, Set<String>> graph) {
        Set<String> left = trim(graph);
        Map<String, Set<String>> reversed = new HashMap<>();
        graph.forEach((from, to) -> to.forEach(target -> {
            if (left.contains(from) && left.contains(target)) {
                reversed.computeIfAbsent(target, key -> new HashSet<>()).add(from);
            }
        }));
        return trim(reversed);
    }

    /** What remains after taking away, again and again, the nodes that nothing leads to. */
    private static Set<String> trim(Map<String, Set<String>> graph) {
        Map<String, Integer> ways = new HashMap<>();
        graph.forEach((from, to) -> {
            ways.putIfAbsent(from, 0);
            to.forEach(target -> ways.merge(target, 1, Integer::sum));
        });
        Deque<String> free = new ArrayDeque<>();
        ways.forEach((node, count) -> {
            if (count == 0) {
                free.add(node);
            }
        });
        Set<String> left = new HashSet<>(ways.keySet());
        while (!free.isEmpty()) {
            String node = free.remove();
            left.remove(node);
            for (String target : graph.getOrDefault(node, Set.of())) {
                if (ways.merge(target, -1, Integer::sum) == 0) {
                    free.add(target);
                }
            }
        }
        return left;
    }
}
