package org.kept.workflow.models.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamReader;

/** An element of a model with its line, read without document types, entities or anything outside the file. */
public final class Xml {

    /** The namespace of what Camunda adds to BPMN. */
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

    private final String file;
    private final Xml parent;
    private final String namespace;
    private final String name;
    private final int line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Xml> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String trimmed;

    /** The element that the reader stands at. */
    Xml(String file, Xml parent, XMLStreamReader reader) {
        this.file = file;
        this.parent = parent;
        this.namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        this.name = reader.getLocalName();
        this.line = reader.getLocation().getLineNumber();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(
                    key(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
        }
    }

    void append(String characters) {
        text.append(characters);
        trimmed = null;
    }

    void append(Xml child) {
        children.add(child);
    }

    /** Attributes of Camunda's namespaces get the prefix {@code camunda:}, whatever the file calls it. */
    private static String key(String namespace, String name) {
        if (namespace == null || namespace.isEmpty()) {
            return name;
        }
        return (namespace.equals(CAMUNDA) || namespace.equals(CAMUNDA_DMN) ? "camunda:" : "{" + namespace + "}") + name;
    }

    public String file() {
        return file;
    }

    public Xml parent() {
        return parent;
    }

    public String namespace() {
        return namespace;
    }

    public String name() {
        return name;
    }

    public int line() {
        return line;
    }

    public String text() {
        if (trimmed == null) {
            trimmed = text.toString().trim();
        }
        return trimmed;
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    public List<Xml> children() {
        return children;
    }

    /** The attribute's value, or an empty text. */
    public String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** Whether its name is one of these. */
    public boolean is(String... names) {
        for (String each : names) {
            if (each.equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The id of this element or of the nearest around it that has one. */
    public String nearestId() {
        Xml at = this;
        while (at != null && at.get("id").isEmpty()) {
            at = at.parent;
        }
        return at == null ? null : at.get("id");
    }

    /** This element and all below it. */
    public Stream<Xml> all() {
        List<Xml> all = new ArrayList<>();
        collect(all);
        return all.stream();
    }

    /** Documents are at most so deep as their reader allows. */
    private void collect(List<Xml> all) {
        all.add(this);
        for (Xml child : children) {
            child.collect(all);
        }
    }

    /** The children of that name. */
    public Stream<Xml> children(String child) {
        return children.stream().filter(element -> element.name.equals(child));
    }

    /** The elements of that name among the extensions of this one. */
    public Stream<Xml> extensions(String extension) {
        return children("extensionElements").flatMap(Xml::all).filter(element -> element.name.equals(extension));
    }

    /** How many elements of these names hold this one. */
    public long depth(String... names) {
        long depth = 0;
        for (Xml at = parent; at != null; at = at.parent) {
            depth += at.is(names) ? 1 : 0;
        }
        return depth;
    }
}
