package org.kept.studio.diff.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds elements that only got a new id: same kind, same name, same neighbours, and no other that looks like them. */
final class Renames {

    private final BpmnModel from;
    private final BpmnModel to;
    private final Map<String, String> renamed = new LinkedHashMap<>();

    private Renames(BpmnModel from, BpmnModel to) {
        this.from = from;
        this.to = to;
    }

    /** New ids by old ones. */
    static Map<String, String> between(BpmnModel from, BpmnModel to) {
        Renames renames = new Renames(from, to);
        renames.match(node -> renames.signature(node, true, true));
        renames.match(node -> node.name().isEmpty() ? null : renames.signature(node, true, false));
        renames.match(node -> node.name().isEmpty() ? null : renames.signature(node, false, true));
        renames.matchFlows();
        return renames.renamed;
    }

    private void match(Function<Node, String> signature) {
        Map<String, Node> gone = unique(from, to, renamed.keySet(), signature);
        Map<String, Node> come = unique(to, from, new HashSet<>(renamed.values()), signature);
        gone.forEach((key, node) -> {
            if (come.containsKey(key)) {
                renamed.put(node.id(), come.get(key).id());
            }
        });
    }

    private void matchFlows() {
        Map<String, Node> gone = unique(from, to, Set.of(), node -> flow(node, renamed));
        Map<String, Node> come = unique(to, from, Set.of(), node -> flow(node, Map.of()));
        gone.forEach((key, node) -> {
            if (come.containsKey(key)) {
                renamed.put(node.id(), come.get(key).id());
            }
        });
    }

    /** The elements that the other version has not, by signature; without those that look alike. */
    private static Map<String, Node> unique(
            BpmnModel model, BpmnModel other, Set<String> taken, Function<Node, String> signature) {
        Map<String, Node> bySignature = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (Node node : model.nodes()) {
            if (!other.has(node.id()) && !taken.contains(node.id())) {
                String key = signature.apply(node);
                if (key != null && bySignature.put(key, node) != null) {
                    twice.add(key);
                }
            }
        }
        bySignature.keySet().removeAll(twice);
        return bySignature;
    }

    private String signature(Node node, boolean in, boolean out) {
        if (node.isFlow()) {
            return null;
        }
        List<String> parts = new ArrayList<>(List.of(
                node.type(),
                node.name(),
                known(node.xml().get("attachedToRef")),
                node.event() == null ? "" : node.event().name()));
        boolean alone = node.incoming().isEmpty() && node.outgoing().isEmpty();
        if (alone && node.name().isEmpty() && !node.xml().is("process")) {
            return null;
        }
        parts.add(in ? neighbours(node.incoming(), "sourceRef") : "-");
        parts.add(out ? neighbours(node.outgoing(), "targetRef") : "-");
        if (!alone
                && (in && node.incoming().isEmpty() && !out
                        || out && node.outgoing().isEmpty() && !in)) {
            return null;
        }
        return String.join("\n", parts);
    }

    private static String flow(Node node, Map<String, String> renamed) {
        String source = node.xml().get("sourceRef");
        String target = node.xml().get("targetRef");
        return node.isFlow()
                ? renamed.getOrDefault(source, source) + "\n" + renamed.getOrDefault(target, target) + "\n"
                        + node.name()
                : null;
    }

    private String neighbours(List<Node> flows, String end) {
        Set<String> names = new TreeSet<>();
        flows.forEach(flow -> names.add(known(flow.xml().get(end))));
        return String.join("\t", names);
    }

    /** The id where both versions know it, else the name, since the neighbour may have a new id too. */
    private String known(String id) {
        if (from.has(id) && to.has(id) || id.isEmpty()) {
            return id;
        }
        Node node = from.has(id) ? from.node(id) : to.node(id);
        return node == null || node.name().isEmpty() ? "?" : node.type() + " " + node.name();
    }
}
