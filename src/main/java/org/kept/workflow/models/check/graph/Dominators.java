package org.kept.workflow.models.check.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.kept.workflow.models.check.Xml;

/** For each step that is reached, the last step that every way to it goes through; the usual iteration over a graph in its order. */
public final class Dominators {

    private final Map<Xml, Integer> order = new HashMap<>();
    private final List<Xml> nodes = new ArrayList<>();
    private final int[] dominator;

    /**
     * Computes them.
     *
     * @param starts where it begins; several count as reached from one point before them
     */
    public Dominators(List<Xml> starts, Function<Xml, List<Xml>> next) {
        Map<Xml, List<Xml>> before = new HashMap<>();
        for (Xml node : postorder(starts, next)) {
            nodes.add(node);
            next.apply(node).forEach(after -> before.computeIfAbsent(after, key -> new ArrayList<>())
                    .add(node));
        }
        Collections.reverse(nodes);
        nodes.add(0, null); // the point before all starts
        for (int i = 0; i < nodes.size(); i++) {
            order.put(nodes.get(i), i);
        }
        dominator = new int[nodes.size()];
        Arrays.fill(dominator, 1, dominator.length, -1);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 1; i < dominator.length; i++) {
                int found = starts.contains(nodes.get(i)) ? 0 : -1;
                for (Xml each : before.getOrDefault(nodes.get(i), List.of())) {
                    int at = order.get(each);
                    found = dominator[at] < 0 && at > 0 ? found : found < 0 ? at : common(found, at);
                }
                changed |= dominator[i] != found;
                dominator[i] = found;
            }
        }
    }

    private int common(int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            if (a > b) {
                a = dominator[a];
            } else {
                b = dominator[b];
            }
        }
        return a;
    }

    private static List<Xml> postorder(List<Xml> starts, Function<Xml, List<Xml>> next) {
        List<Xml> done = new ArrayList<>();
        Set<Xml> seen = new HashSet<>();
        for (Xml start : starts) {
            Deque<Xml> path = new ArrayDeque<>();
            Deque<Iterator<Xml>> open = new ArrayDeque<>();
            if (seen.add(start)) {
                path.push(start);
                open.push(next.apply(start).iterator());
            }
            while (!path.isEmpty()) {
                if (open.peek().hasNext()) {
                    Xml after = open.peek().next();
                    if (seen.add(after)) {
                        path.push(after);
                        open.push(next.apply(after).iterator());
                    }
                } else {
                    done.add(path.pop());
                    open.pop();
                }
            }
        }
        return done;
    }

    /** Whether any way leads there. */
    public boolean reaches(Xml node) {
        return order.containsKey(node);
    }

    /** The nearest step before it that every way goes through; null where there is none. */
    public Xml of(Xml node) {
        return nodes.get(dominator[order.get(node)]);
    }

    /** Whether every way to the step goes through the other; a step does so itself. */
    public boolean dominates(Xml other, Xml node) {
        int wanted = order.get(other);
        int at = order.get(node);
        while (at > wanted) {
            at = dominator[at];
        }
        return at == wanted;
    }
}
