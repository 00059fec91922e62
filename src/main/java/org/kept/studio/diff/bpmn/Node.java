package org.kept.studio.diff.bpmn;

import java.util.ArrayList;
import java.util.List;
import org.kept.workflow.models.check.Xml;

/** An element of a process model that people know by itself: a step, a path, a message, the process. */
final class Node {

    private final String id;
    private final Xml xml;
    private final Node scope;
    private final List<Node> incoming = new ArrayList<>();
    private final List<Node> outgoing = new ArrayList<>();

    Node(String id, Xml xml, Node scope) {
        this.id = id;
        this.xml = xml;
        this.scope = scope;
    }

    String id() {
        return id;
    }

    Xml xml() {
        return xml;
    }

    /** What it stands in; null for the file. */
    Node scope() {
        return scope;
    }

    String type() {
        return xml.name();
    }

    String name() {
        return xml.get("name").strip();
    }

    /** The paths that lead here. */
    List<Node> incoming() {
        return incoming;
    }

    /** The paths that lead on from here, in the order in which they are tried. */
    List<Node> outgoing() {
        return outgoing;
    }

    boolean isFlow() {
        return type().equals("sequenceFlow");
    }

    boolean isFile() {
        return scope == null;
    }

    /** The definition of what an event waits for or sends; null for what is no such event. */
    Xml event() {
        return xml.children().stream()
                .filter(child -> child.name().endsWith("EventDefinition"))
                .findFirst()
                .orElse(null);
    }
}
