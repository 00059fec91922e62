package org.kept.workflow.trial.child.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.kept.workflow.trial.result.Decided;
import org.kept.workflow.trial.result.Walked;

/** What happened in a scenario, in its order; what a transaction did that was rolled back is taken out again. */
public final class Trace {

    /** More steps than these are counted, but not kept. */
    private static final int MAX_STEPS = 5000;

    private final List<Walked> path = new ArrayList<>();
    private final List<Decided> decisions = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<Call> attempted = new ArrayList<>();
    private final Map<String, Set<String>> visited = new HashMap<>();
    private volatile String last;
    private volatile long steps;

    /** A call of an action. */
    public record Call(String activity, String action, Map<String, Object> inputs) {}

    /** A place to come back to. */
    public record Mark(int path, int decisions, int calls) {}

    public static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    public void step(String process, String id) {
        last = id;
        add(process, id, "step");
    }

    public void flow(String process, String id) {
        add(process, id, "flow");
    }

    private void add(String process, String id, String kind) {
        steps++;
        visited.computeIfAbsent(process, key -> new LinkedHashSet<>()).add(id);
        if (path.size() < MAX_STEPS) {
            path.add(new Walked(now(), process, id, kind));
        }
    }

    public void decided(
            String decision, Map<String, Object> inputs, List<Integer> rows, List<Map<String, Object>> outputs) {
        if (decisions.size() < MAX_STEPS) {
            decisions.add(new Decided(now(), decision, inputs, rows, outputs));
        }
    }

    public void called(String activity, String action, Map<String, Object> inputs) {
        if (calls.size() < MAX_STEPS) {
            calls.add(new Call(activity, action, new LinkedHashMap<>(inputs)));
        }
        if (attempted.size() < MAX_STEPS) {
            attempted.add(new Call(activity, action, Map.of()));
        }
    }

    public Mark mark() {
        return new Mark(path.size(), decisions.size(), calls.size());
    }

    public void back(Mark mark) {
        path.subList(mark.path(), path.size()).clear();
        decisions.subList(mark.decisions(), decisions.size()).clear();
        calls.subList(mark.calls(), calls.size()).clear();
        visited.clear();
        path.forEach(each -> visited.computeIfAbsent(each.process(), key -> new LinkedHashSet<>())
                .add(each.id()));
    }

    public List<Walked> path() {
        return path;
    }

    public List<Decided> decisions() {
        return decisions;
    }

    public List<Call> calls() {
        return calls;
    }

    /** Every call, also those of what was rolled back; without what they were given. */
    public List<Call> attempted() {
        return attempted;
    }

    public Set<String> visited(String process) {
        return visited.getOrDefault(process, Set.of());
    }

    /** Whether a case came by one of these. */
    public boolean passed(Set<String> ids) {
        return visited.values().stream().flatMap(Set::stream).anyMatch(ids::contains);
    }

    /** The element that was reached last; read by another thread while this one may hang. */
    public String last() {
        return last;
    }

    public long steps() {
        return steps;
    }
}
