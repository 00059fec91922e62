package org.kept.workflow.trial.child;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.kept.workflow.trial.Decided;
import org.kept.workflow.trial.Walked;

/** What happened in a scenario, in its order; what a transaction did that was rolled back is taken out again. */
final class Trace {

    /** More steps than these are counted, but not kept. */
    private static final int MAX_STEPS = 5000;

    private final List<Walked> path = new ArrayList<>();
    private final List<Decided> decisions = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final Map<String, Set<String>> visited = new HashMap<>();
    private volatile String last;
    private volatile long steps;

    /** A call of an action. */
    record Call(String activity, String action, Map<String, Object> inputs) {}

    /** A place to come back to. */
    record Mark(int path, int decisions, int calls) {}

    static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    void step(String process, String id) {
        last = id;
        add(process, id, "step");
    }

    void flow(String process, String id) {
        add(process, id, "flow");
    }

    private void add(String process, String id, String kind) {
        steps++;
        visited.computeIfAbsent(process, key -> new LinkedHashSet<>()).add(id);
        if (path.size() < MAX_STEPS) {
            path.add(new Walked(now(), process, id, kind));
        }
    }

    void decided(String decision, Map<String, Object> inputs, List<Integer> rows, List<Map<String, Object>> outputs) {
        if (decisions.size() < MAX_STEPS) {
            decisions.add(new Decided(now(), decision, inputs, rows, outputs));
        }
    }

    void called(String activity, String action, Map<String, Object> inputs) {
        if (calls.size() < MAX_STEPS) {
            calls.add(new Call(activity, action, new LinkedHashMap<>(inputs)));
        }
    }

    Mark mark() {
        return new Mark(path.size(), decisions.size(), calls.size());
    }

    void back(Mark mark) {
        path.subList(mark.path(), path.size()).clear();
        decisions.subList(mark.decisions(), decisions.size()).clear();
        calls.subList(mark.calls(), calls.size()).clear();
        visited.clear();
        path.forEach(each -> visited.computeIfAbsent(each.process(), key -> new LinkedHashSet<>())
                .add(each.id()));
    }

    List<Walked> path() {
        return path;
    }

    List<Decided> decisions() {
        return decisions;
    }

    List<Call> calls() {
        return calls;
    }

    Set<String> visited(String process) {
        return visited.getOrDefault(process, Set.of());
    }

    /** Whether a case came by one of these. */
    boolean passed(Set<String> ids) {
        return visited.values().stream().flatMap(Set::stream).anyMatch(ids::contains);
    }

    /** The element that was reached last; read by another thread while this one may hang. */
    String last() {
        return last;
    }

    long steps() {
        return steps;
    }
}
