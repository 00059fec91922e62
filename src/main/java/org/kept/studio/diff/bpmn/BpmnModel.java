package org.kept.studio.diff.bpmn;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.kept.workflow.models.check.Xml;

/** A process model as a list of its elements with the paths between them. */
final class BpmnModel {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /** The key of the file itself, which no element can have as its id. */
    static final String FILE = "#file";

    private static final Set<String> HOLDERS = Set.of(
            "definitions",
            "process",
            "subProcess",
            "adHocSubProcess",
            "transaction",
            "collaboration",
            "laneSet",
            "childLaneSet",
            "lane",
            "category");

    /** What says something about the element that it stands in. */
    private static final Set<String> PARTS = Set.of(
            "documentation",
            "extensionElements",
            "incoming",
            "outgoing",
            "flowNodeRef",
            "ioSpecification",
            "dataInputAssociation",
            "dataOutputAssociation",
            "completionCondition",
            "multiInstanceLoopCharacteristics",
            "standardLoopCharacteristics");

    private final Xml root;
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    /** @param root null for a file that is not there */
    BpmnModel(Xml root) {
        this.root = root;
        if (root != null) {
            add(root, null);
            nodes.values().stream().filter(Node::isFlow).forEach(this::connect);
        }
    }

    Xml root() {
        return root;
    }

    Collection<Node> nodes() {
        return nodes.values();
    }

    /** The element with this id; null where there is none. */
    Node node(String id) {
        return nodes.get(id);
    }

    boolean has(String id) {
        return nodes.containsKey(id);
    }

    /** Whether the element is known by itself and not a part of its parent. */
    static boolean isNode(Xml xml) {
        Xml parent = xml.parent();
        return parent == null
                || BPMN.equals(xml.namespace())
                        && HOLDERS.contains(parent.name())
                        && !PARTS.contains(xml.name())
                        && (!xml.name().endsWith("EventDefinition") || parent.is("definitions"));
    }

    private void add(Xml xml, Node scope) {
        Node node = new Node(scope == null ? FILE : freeId(xml), xml, scope);
        nodes.put(node.id(), node);
        xml.children().stream().filter(BpmnModel::isNode).forEach(child -> add(child, node));
    }

    /** Its id; where it has none, or one that is taken, its type and place among the others. */
    private String freeId(Xml xml) {
        String id = xml.get("id");
        return id.isEmpty() || nodes.containsKey(id) ? id + "#" + xml.name() + nodes.size() : id;
    }

    private void connect(Node flow) {
        Node source = nodes.get(flow.xml().get("sourceRef"));
        Node target = nodes.get(flow.xml().get("targetRef"));
        if (source != null && target != null) {
            source.outgoing().add(flow);
            target.incoming().add(flow);
        }
    }
}
