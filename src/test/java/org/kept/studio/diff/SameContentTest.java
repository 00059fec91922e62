package org.kept.studio.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kept.workflow.models.check.ModelFile;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A model that is only written another way differs in nothing: spaces, order of attributes, prefixes of namespaces. */
class SameContentTest {

    @TestFactory
    Stream<DynamicTest> a_shipped_model_written_another_way_is_the_same() throws IOException {
        return Mutations.shipped().stream()
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> {
                    ModelFile other = new ModelFile(file.name(), rewritten(file).getBytes(StandardCharsets.UTF_8));
                    assertThat(other.bytes()).isNotEqualTo(file.bytes());
                    assertThat(ModelDiff.between(file, other)).isEmpty();
                }));
    }

    private static String rewritten(ModelFile file) throws Exception {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        return switch (file.kind()) {
            case "form" -> reversed(new ObjectMapper().readTree(text));
            case "letter" -> text.replace("\n", "\r\n") + "\r\n\r\n";
            default -> {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                factory.setNamespaceAware(true);
                StringBuilder out = new StringBuilder();
                write(
                        factory.newDocumentBuilder()
                                .parse(new ByteArrayInputStream(file.bytes()))
                                .getDocumentElement(),
                        out);
                yield out.toString();
            }
        };
    }

    /** Every element declares its own prefix, attributes stand backwards, each tag on lines of its own. */
    private static void write(Element element, StringBuilder out) {
        out.append("\n\t<z:").append(element.getLocalName());
        List<String> attributes = new ArrayList<>();
        int prefixes = 0;
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (attribute.getNodeName().startsWith("xmlns")) {
                continue;
            }
            String value = attribute.getLocalName().equals("type") && attribute.getNamespaceURI() != null
                    ? "z"
                            + attribute
                                    .getNodeValue()
                                    .substring(attribute.getNodeValue().indexOf(':'))
                    : attribute.getNodeValue();
            String prefix = attribute.getNamespaceURI() == null ? "" : "n" + prefixes++ + ":";
            String declared = prefix.isEmpty()
                    ? ""
                    : " xmlns:" + prefix.replace(":", "") + "=\"" + attribute.getNamespaceURI() + "\"";
            attributes.add(" " + prefix + attribute.getLocalName() + "=\"" + escaped(value) + "\"" + declared);
        }
        Collections.reverse(attributes);
        attributes.forEach(out::append);
        out.append(" xmlns:z=\"").append(element.getNamespaceURI()).append("\">");
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                write(inner, out);
            } else if (!child.getTextContent().isBlank()) {
                out.append(escaped(child.getTextContent()));
            }
        }
        out.append("</z:").append(element.getLocalName()).append("\n>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String reversed(JsonNode node) {
        List<String> parts = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(entry -> parts.add('"' + entry.getKey() + "\" :\n" + reversed(entry.getValue())));
            Collections.reverse(parts);
            return "{" + String.join(",", parts) + "}";
        }
        if (node.isArray()) {
            node.forEach(part -> parts.add(reversed(part)));
            return "[\n" + String.join(" , ", parts) + "]";
        }
        return node.toString();
    }
}
