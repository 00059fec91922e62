package org.kept.insight;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** An event log as another program reads it: its cases, the way each took, and how long. */
public final class XesFile {

    private static final String XES = "http://www.xes-standard.org/";

    private XesFile() {}

    /** A case: its steps as they began, several over one list once, and what is done again at once once. */
    public record Trace(String name, List<String> way, Duration took) {}

    /** Reads the file. */
    public static List<Trace> read(String xes) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element log = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xes.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        return all(log, "trace").stream()
                .map(trace -> new Trace(
                        value(trace, "concept:name"),
                        way(trace),
                        Duration.between(
                                OffsetDateTime.parse(value(trace, "started")),
                                OffsetDateTime.parse(value(trace, "ended")))))
                .toList();
    }

    /** The steps of a trace as they began. */
    public static List<String> way(Element trace) {
        List<String> way = new ArrayList<>();
        for (Element event : all(trace, "event")) {
            String name = value(event, "concept:name");
            boolean begins = value(event, "lifecycle:transition").equals("schedule") && value(event, "sibling") == null;
            if (begins && (way.isEmpty() || !way.get(way.size() - 1).equals(name))) {
                way.add(name);
            }
        }
        return way;
    }

    /** The elements of that name within another, in their order. */
    public static List<Element> all(Element parent, String name) {
        List<Element> all = new ArrayList<>();
        NodeList nodes = parent.getElementsByTagNameNS(XES, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }

    /** The value of an attribute of the log, a trace or an event; null where it has none. */
    public static String value(Element of, String key) {
        for (var node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && key.equals(child.getAttribute("key"))) {
                return child.getAttribute("value");
            }
        }
        return null;
    }
}
