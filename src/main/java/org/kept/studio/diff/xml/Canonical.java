package org.kept.studio.diff.xml;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.kept.workflow.models.check.Xml;

/** Writes what an element says as one text: equal for two elements exactly if they say the same, however they are written. */
public final class Canonical {

    private static final String TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type";

    private Canonical() {}

    /** The element with all below it. */
    public static String of(Xml xml) {
        return of(xml, UnaryOperator.identity());
    }

    /** The same, with each value that may be the id of another element seen through {@code ids}. */
    public static String of(Xml xml, UnaryOperator<String> ids) {
        StringBuilder text = new StringBuilder();
        write(xml, ids, text);
        return text.toString();
    }

    private static void write(Xml xml, UnaryOperator<String> ids, StringBuilder text) {
        text.append('<').append(xml.namespace()).append(' ').append(xml.name());
        attributes(xml).forEach((name, value) -> {
            text.append(' ').append(name);
            part(name.endsWith("Ref") ? ids.apply(value) : value, text);
        });
        part(xml.text(), text);
        xml.children().forEach(child -> write(child, ids, text));
        text.append('>');
    }

    /** With its length, so that no text can pretend to be the end of its own. */
    private static void part(String value, StringBuilder text) {
        text.append('=').append(value.length()).append(':').append(value);
    }

    /** The attributes in one order, without prefixes of namespaces that a value begins with. */
    public static Map<String, String> attributes(Xml xml) {
        Map<String, String> attributes = new TreeMap<>(xml.attributes());
        attributes.computeIfPresent(TYPE, (name, value) -> value.substring(value.indexOf(':') + 1));
        return attributes;
    }

    /** The attribute's name without its namespace. */
    public static String local(String attribute) {
        return attribute.substring(Math.max(attribute.lastIndexOf('}'), attribute.lastIndexOf(':')) + 1);
    }
}
