package org.kept.workflow.models.check.flow;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.kept.workflow.models.check.Known;
import org.kept.workflow.models.check.Report;
import org.kept.workflow.models.check.Surroundings;
import org.kept.workflow.models.check.Xml;

/**
 * Finds the longest time that a customer may hear nothing: the waits and promises along a way, up to the next letter, message
 * or talk. Only waits whose length is known count, so the true silence may be longer.
 */
final class SilenceAdvice {

    private final Course course;
    private final Graph graph;
    private final Touches touches;
    private final Known known;
    private final double limit;
    private final boolean concerned;
    private final Report report;
    private final Map<Course.Point, Double> longest = new HashMap<>();
    private final Map<Course.Point, Course.Point> following = new HashMap<>();
    private final Set<Course.Point> onWay = new HashSet<>();

    SilenceAdvice(Course course, Surroundings surroundings, Report report) {
        this.course = course;
        this.graph = course.graph();
        this.known = surroundings.catalogue().known();
        double own = Waiting.duration(Graph.property(graph.process(), "silence").strip());
        this.limit = own > 0 ? own : known.silence();
        this.touches = new Touches(course, surroundings, limit);
        this.concerned = !surroundings.models().called(graph.process().get("id")) || touches.any();
        this.report = report;
    }

    void check() {
        if (!concerned) {
            return;
        }
        Set<Course.Point> heads = new LinkedHashSet<>(course.starts());
        Set<Course.Point> seen = new HashSet<>();
        Deque<Course.Point> open = new ArrayDeque<>(course.starts());
        while (!open.isEmpty()) {
            Course.Point at = open.remove();
            if (seen.add(at)) {
                open.addAll(course.next(at));
                if (isTouch(at)) {
                    heads.addAll(course.next(at));
                }
            }
        }
        Set<Xml> told = new HashSet<>();
        heads.stream()
                .filter(head -> longest(head) > limit)
                .sorted(Comparator.comparingDouble(head -> -longest(head)))
                .forEach(head -> tell(head, told));
    }

    private boolean isTouch(Course.Point at) {
        return !at.left() && touches.customer(at.node());
    }

    /** Tells of the step at which it gets too long, once for each. */
    private void tell(Course.Point from, Set<Xml> told) {
        double days = 0;
        Course.Point at = from;
        while (days + days(at) <= limit && following.containsKey(at)) {
            days += days(at);
            at = following.get(at);
        }
        if (!told.add(at.node())) {
            return;
        }
        report.advise(
                at.node(),
                "silence",
                "By " + Graph.shown(at.node()) + " the customer may have heard nothing for "
                        + Math.round(Math.floor(longest(from)))
                        + " days; write to them before, mark a step in which you speak with them by the property 'touch', or allow more"
                        + " by the process's property 'silence', such as P30D");
    }

    /** The days of silence from here on, along the longest way that goes round in no circle. */
    private double longest(Course.Point at) {
        Double found = longest.get(at);
        if (found != null) {
            return found;
        }
        if (isTouch(at)) {
            longest.put(at, 0.0);
            return 0;
        }
        onWay.add(at);
        double most = 0;
        for (Course.Point next : course.next(at)) {
            if (!onWay.contains(next) && longest(next) > most) {
                most = longest(next);
                following.put(at, next);
            }
        }
        onWay.remove(at);
        longest.put(at, most + days(at));
        return most + days(at);
    }

    private double days(Course.Point at) {
        Xml node = at.node();
        if (at.left() || touches.beside(node)) {
            return 0;
        }
        double days = Waiting.days(node, known.policies());
        if (node.is("boundaryEvent")) {
            Xml host = graph.nodes().stream()
                    .filter(activity -> graph.boundaries(activity).contains(node))
                    .findFirst()
                    .orElse(node);
            return host == node ? days : Math.max(0, days - Waiting.days(host, known.policies()));
        }
        return days;
    }
}
