package org.kept.workflow.models.check;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of a model with its line, read without document types, entities or anything outside the file. */
final class Xml {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

    private static final int MAX_DEPTH = 60;
    private static final int MAX_ELEMENTS = 60_000;

    private final String file;
    private final Xml parent;
    private final String namespace;
    private final String name;
    private final int line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Xml> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private Xml(String file, Xml parent, XMLStreamReader reader) {
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

    /** Thrown for a file that is not a well-formed, plain XML document of bearable size. */
    static final class Unreadable extends Exception {
        private final int line;

        Unreadable(int line, String message) {
            super(message);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /** Reads a document; attributes of Camunda's namespace get the prefix {@code camunda:} whatever the file calls it. */
    static Xml read(ModelFile file) throws Unreadable {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return read(file.name(), factory.createXMLStreamReader(new ByteArrayInputStream(file.bytes())));
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new Unreadable(line, "The file is not well-formed XML; open it in the modeller and save it again");
        }
    }

    private static Xml read(String file, XMLStreamReader reader) throws XMLStreamException, Unreadable {
        Xml root = null;
        Xml current = null;
        int depth = 0;
        int count = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Xml element = new Xml(file, current, reader);
                    if (++depth > MAX_DEPTH || ++count > MAX_ELEMENTS) {
                        throw new Unreadable(element.line, "The file is nested too deep or has too many elements");
                    }
                    if (current == null) {
                        root = element;
                    } else {
                        current.children.add(element);
                    }
                    current = element;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    current = current.parent;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (current != null) {
                        current.text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Unreadable(
                            reader.getLocation().getLineNumber(),
                            "Document types and entities are not allowed; remove them");
                default -> {}
            }
        }
        return root;
    }

    private static String key(String namespace, String name) {
        if (namespace == null || namespace.isEmpty()) {
            return name;
        }
        return (namespace.equals(CAMUNDA) || namespace.equals(CAMUNDA_DMN) ? "camunda:" : "{" + namespace + "}") + name;
    }

    String file() {
        return file;
    }

    Xml parent() {
        return parent;
    }

    String namespace() {
        return namespace;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    String text() {
        return text.toString().trim();
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<Xml> children() {
        return children;
    }

    /** The attribute's value, or an empty text. */
    String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    boolean is(String... names) {
        return List.of(names).contains(name);
    }

    String nearestId() {
        Xml at = this;
        while (at != null && at.get("id").isEmpty()) {
            at = at.parent;
        }
        return at == null ? null : at.get("id");
    }

    /** This element and all below it. */
    Stream<Xml> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Xml::all));
    }

    /** The children of that name. */
    Stream<Xml> children(String child) {
        return children.stream().filter(element -> element.name.equals(child));
    }

    /** The elements of that name among the extensions of this one. */
    Stream<Xml> extensions(String extension) {
        return children("extensionElements").flatMap(Xml::all).filter(element -> element.name.equals(extension));
    }

    /** How many elements of these names hold this one. */
    long depth(String... names) {
        long depth = 0;
        for (Xml at = parent; at != null; at = at.parent) {
            depth += at.is(names) ? 1 : 0;
        }
        return depth;
    }
}
