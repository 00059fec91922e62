package org.kept.workflow.models.check;

import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML as a stream, without document types, entities or anything outside the file, and stops when it gets too big. */
public final class XmlReader {

    private static final int MAX_DEPTH = 60;
    private static final int MAX_ELEMENTS = 60_000;

    /** By the very array of bytes, and forgotten with it. */
    private static final Map<byte[], Xml> READ = Collections.synchronizedMap(new WeakHashMap<>());

    private XmlReader() {}

    /** Thrown for a file that is not a well-formed, plain XML document of bearable size. */
    public static final class Unreadable extends Exception {
        private final int line;

        Unreadable(int line, String message) {
            super(message);
            this.line = line;
        }

        /** The line where reading ended. */
        public int line() {
            return line;
        }
    }

    /**
     * Reads a document and gives its root. A file that is still in somebody's hands is not read twice: the siblings of a model
     * that is being changed are the same at every check.
     */
    public static Xml read(ModelFile file) throws Unreadable {
        Xml known = READ.get(file.bytes());
        if (known == null || !known.file().equals(file.name())) {
            known = readAnew(file);
            READ.put(file.bytes(), known);
        }
        return known;
    }

    private static Xml readAnew(ModelFile file) throws Unreadable {
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
                        throw new Unreadable(element.line(), "The file is nested too deep or has too many elements");
                    }
                    if (current == null) {
                        root = element;
                    } else {
                        current.append(element);
                    }
                    current = element;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    current = current.parent();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (current != null) {
                        current.append(reader.getText());
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
}
