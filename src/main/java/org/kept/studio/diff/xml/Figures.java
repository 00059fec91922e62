package org.kept.studio.diff.xml;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.kept.workflow.models.check.Xml;

/** The drawing of a model as it lies in its file: one figure for each element, and the frame around them. */
final class Figures {

    private static final Set<String> DIAGRAMS = Set.of("BPMNDiagram", "DMNDI");
    private static final Set<String> REFERENCES = Set.of("bpmnElement", "dmnElementRef");
    private static final Set<String> FIGURES =
            Set.of("BPMNShape", "BPMNEdge", "DMNShape", "DMNEdge", "DMNDecisionServiceDividerLine");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

    private final UnaryOperator<String> ids;
    private final Map<String, Figure> byElement = new LinkedHashMap<>();
    private final StringBuilder frame = new StringBuilder();

    /**
     * One figure.
     *
     * @param place where it lies and how large it is
     * @param look all else that is seen, such as its colour
     * @param inner what nobody sees
     */
    record Figure(boolean line, String place, String look, String inner) {}

    /** @param ids what an id of this model is called in the newer one */
    Figures(Xml root, UnaryOperator<String> ids) {
        this.ids = ids;
        root.children().stream()
                .filter(child -> DIAGRAMS.contains(child.name()))
                .forEach(this::read);
    }

    Map<String, Figure> byElement() {
        return byElement;
    }

    String frame() {
        return frame.toString();
    }

    private void read(Xml xml) {
        if (FIGURES.contains(xml.name())) {
            figure(xml);
            return;
        }
        frame.append('<').append(xml.name());
        attributes(xml)
                .forEach((name, value) ->
                        frame.append(' ').append(name).append('=').append(value));
        frame.append('>').append(xml.text());
        xml.children().forEach(this::read);
    }

    private void figure(Xml xml) {
        Map<String, String> look = attributes(xml);
        String inner = look.getOrDefault("id", "") + xml.text();
        look.remove("id");
        String element = "";
        for (String reference : REFERENCES) {
            element += look.getOrDefault(reference, "");
            look.remove(reference);
        }
        StringBuilder place = new StringBuilder();
        xml.children().stream().filter(child -> !saysNothing(child)).forEach(child -> place(child, place));
        String key = element;
        for (int i = 2; byElement.containsKey(key); i++) {
            key = element + "#" + i + xml.name() + byElement.size();
        }
        byElement.put(key, new Figure(xml.name().endsWith("Edge"), place.toString(), look.toString(), inner));
    }

    /** Editors add and drop labels that lie nowhere, for names that are written inside their shape. */
    private static boolean saysNothing(Xml xml) {
        return xml.name().equals("BPMNLabel")
                && xml.attributes().isEmpty()
                && xml.children().isEmpty()
                && xml.text().isBlank();
    }

    private void place(Xml xml, StringBuilder place) {
        place.append('<').append(xml.name());
        attributes(xml)
                .forEach((name, value) ->
                        place.append(' ').append(name).append('=').append(value));
        place.append('>').append(xml.text());
        xml.children().forEach(child -> place(child, place));
    }

    private Map<String, String> attributes(Xml xml) {
        Map<String, String> attributes = new TreeMap<>(xml.attributes());
        attributes.replaceAll((name, value) -> REFERENCES.contains(name) ? ids.apply(value) : number(value));
        return attributes;
    }

    /** The same for 100 and 100.0. */
    private static String number(String value) {
        return NUMBER.matcher(value).matches()
                ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                : value;
    }
}
