package org.kept.studio.outline;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kept.workflow.models.check.Xml;

/** The flow nodes of a process or sub-process in the order in which a case comes to them, from its start along its flows. */
final class FlowOrder {

    private static final Set<String> NODES = Set.of(
            "task",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "manualTask",
            "scriptTask",
            "callActivity",
            "subProcess",
            "transaction",
            "adHocSubProcess",
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "complexGateway");

    private FlowOrder() {}

    static List<Xml> of(Xml scope) {
        Map<String, Xml> nodes = new LinkedHashMap<>();
        scope.children().stream()
                .filter(node -> NODES.contains(node.name()))
                .sorted(Comparator.comparing(node -> !node.is("startEvent")))
                .forEach(node -> nodes.put(node.get("id"), node));
        Set<Xml> ordered = new LinkedHashSet<>();
        nodes.values().forEach(node -> walk(node, scope, nodes, ordered));
        return List.copyOf(ordered);
    }

    /** Breadth first; what hangs on a step comes right after it. */
    private static void walk(Xml from, Xml scope, Map<String, Xml> nodes, Set<Xml> ordered) {
        if (ordered.contains(from) || from.is("boundaryEvent")) {
            return;
        }
        Deque<Xml> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            Xml node = next.poll();
            if (!ordered.add(node)) {
                continue;
            }
            nodes.values().stream()
                    .filter(each -> each.get("attachedToRef").equals(node.get("id")))
                    .forEach(next::addFirst);
            scope.children("sequenceFlow")
                    .filter(flow -> flow.get("sourceRef").equals(node.get("id")))
                    .map(flow -> nodes.get(flow.get("targetRef")))
                    .filter(target -> target != null)
                    .forEach(next::addLast);
        }
    }
}
