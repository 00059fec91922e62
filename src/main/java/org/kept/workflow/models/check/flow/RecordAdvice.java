package org.kept.workflow.models.check.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kept.workflow.models.check.Catalogue.ActionEntry;
import org.kept.workflow.models.check.Outline;
import org.kept.workflow.models.check.Report;
import org.kept.workflow.models.check.Surroundings;
import org.kept.workflow.models.check.Xml;

/**
 * Finds ends at which the record of the case stays open: nobody would work on it, and nobody could close it. Looks at processes
 * that close their record somewhere and are not called by others.
 */
final class RecordAdvice {

    private final Course course;
    private final Graph graph;
    private final Surroundings known;
    private final Report report;
    private final Set<String> closing = new TreeSet<>();
    private final Map<Xml, Boolean> closers = new HashMap<>();

    RecordAdvice(Course course, Surroundings known, Report report) {
        this.course = course;
        this.graph = course.graph();
        this.known = known;
        this.report = report;
    }

    void check() {
        String process = graph.process().get("id");
        Map<String, ActionEntry> actions = known.catalogue().actions();
        if (known.models().called(process)
                || known.models().deeds(process, actions).stream().noneMatch(ActionEntry::closes)) {
            return;
        }
        Outline.actions(graph.process()).stream()
                .filter(name -> actions.containsKey(name) && actions.get(name).closes())
                .forEach(closing::add);
        Set<Xml> uncertain = besideClosing();
        openEnds().stream()
                .filter(end -> !uncertain.contains(end))
                .forEach(end -> report.advise(
                        end,
                        "open-record",
                        "The case's record is still open when the process ends here; close it before"
                                + (closing.isEmpty()
                                        ? ""
                                        : ", with an action such as ${"
                                                + closing.iterator().next() + "}")));
    }

    /** The last steps that are reached by a way on which nothing closes the record; a parallel join is reached by all its ways. */
    private Set<Xml> openEnds() {
        Set<Xml> ends = new LinkedHashSet<>();
        Set<Course.Point> seen = new HashSet<>();
        Map<Xml, Set<Xml>> joins = new HashMap<>();
        Deque<Course.Point> open = new ArrayDeque<>(course.starts());
        while (!open.isEmpty()) {
            Course.Point at = open.remove();
            if (closes(at.node()) && !at.left() || !seen.add(at)) {
                continue;
            }
            var next = course.next(at);
            if (next.isEmpty()) {
                ends.add(at.node());
            }
            for (Course.Point point : next) {
                int ways = graph.incoming(point.node()).size();
                Set<Xml> come = joins.computeIfAbsent(point.node(), key -> new HashSet<>());
                come.add(at.node());
                if (!point.node().is("parallelGateway") || come.size() >= ways) {
                    open.add(point);
                }
            }
        }
        return ends;
    }

    private boolean closes(Xml node) {
        return closers.computeIfAbsent(node, this::closesIt);
    }

    private boolean closesIt(Xml node) {
        if (node.is("subProcess")) {
            return false;
        }
        Map<String, ActionEntry> actions = known.catalogue().actions();
        return Outline.actions(node).stream()
                        .anyMatch(name ->
                                actions.containsKey(name) && actions.get(name).closes())
                || node.is("callActivity")
                        && known.models().deeds(node.get("calledElement"), actions).stream()
                                .anyMatch(ActionEntry::closes);
    }

    /** The steps beside which another way of the same parallel split may close the record: nothing certain can be said there. */
    private Set<Xml> besideClosing() {
        Set<Xml> beside = new HashSet<>();
        graph.nodes().stream()
                .filter(node -> node.is("parallelGateway", "inclusiveGateway")
                        && graph.outgoing(node).size() > 1)
                .filter(split -> after(split, false).stream().anyMatch(this::closes))
                .forEach(split -> beside.addAll(after(split, true)));
        return beside;
    }

    /** What lies after a split, up to the next parallel join or beyond it. */
    private Set<Xml> after(Xml split, boolean untilJoin) {
        Set<Xml> after = new HashSet<>();
        Deque<Xml> open = new ArrayDeque<>(graph.next(split));
        while (!open.isEmpty()) {
            Xml node = open.remove();
            boolean join = node.is("parallelGateway") && graph.incoming(node).size() > 1;
            if (!(untilJoin && join) && after.add(node)) {
                open.addAll(graph.next(node));
            }
        }
        return after;
    }
}
