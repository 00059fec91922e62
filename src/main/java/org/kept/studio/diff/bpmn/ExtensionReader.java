package org.kept.studio.diff.bpmn;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kept.studio.diff.words.DiffPhrases;
import org.kept.studio.diff.words.Trait;
import org.kept.studio.diff.words.Values;
import org.kept.studio.diff.xml.Canonical;
import org.kept.workflow.models.check.Xml;

/** Reads what Camunda adds to an element: properties, inputs and outputs, listeners, retries, what a call hands over. */
final class ExtensionReader {

    /** Properties that mean something here, each with phrases of its own. */
    private static final Set<String> KNOWN = Set.of("phase", "phases", "variables", "notBy");

    private final DiffPhrases phrases;
    private final Values values;

    ExtensionReader(DiffPhrases phrases) {
        this.phrases = phrases;
        this.values = new Values(phrases);
    }

    void read(Xml extension, List<Trait> traits) {
        switch (extension.name()) {
            case "properties", "inputOutput" -> container(extension, traits);
            case "property" -> property(extension, traits);
            case "inputParameter", "outputParameter" -> parameter(extension, traits);
            case "in", "out" -> handedOver(extension, traits);
            case "executionListener", "taskListener" ->
                traits.add(new Trait(
                        extension.name(),
                        phrases.word(extension.get("event")),
                        Canonical.of(extension),
                        values.of(
                                "delegateExpression",
                                extension.get("camunda:delegateExpression") + extension.get("delegateExpression"))));
            default ->
                traits.add(new Trait(
                        extension.name(), "", Canonical.of(extension), values.of(extension.name(), extension.text())));
        }
    }

    private void container(Xml container, List<Trait> traits) {
        container.children().forEach(child -> read(child, traits));
        if (!container.attributes().isEmpty() || !container.text().isEmpty()) {
            traits.add(new Trait(container.name(), "", container.attributes() + container.text(), ""));
        }
        Map<String, List<String>> order = container.children().stream()
                .collect(Collectors.groupingBy(
                        Xml::name, Collectors.mapping(child -> child.get("name"), Collectors.toList())));
        for (String kind : List.of("inputParameter", "outputParameter")) {
            if (order.getOrDefault(kind, List.of()).size() > 1) {
                traits.add(new Trait(PathReader.ORDER + kind, "", String.join("\n", order.get(kind)), ""));
            }
        }
    }

    private void property(Xml property, List<Trait> traits) {
        String name = property.get("name");
        boolean known = KNOWN.contains(name);
        traits.add(new Trait(
                known ? "property." + name : "property",
                known ? "" : phrases.quote(name),
                property.get("value"),
                () -> values.of("property", property.get("value"))));
        Map<String, String> rest = new TreeMap<>(property.attributes());
        rest.keySet().removeAll(Set.of("name", "value"));
        if (!rest.isEmpty()
                || !property.children().isEmpty()
                || !property.text().isEmpty()) {
            String children = property.children().stream().map(Canonical::of).collect(Collectors.joining());
            traits.add(new Trait("propertyForm", phrases.quote(name), rest + property.text() + children, ""));
        }
    }

    private void parameter(Xml parameter, List<Trait> traits) {
        Supplier<String> shown = () -> parameter.children().isEmpty()
                ? values.of("parameter", parameter.text())
                : phrases.quote(parameter
                        .all()
                        .filter(part -> part != parameter && !part.text().isEmpty())
                        .map(part -> Values.bare(part.text()))
                        .limit(20)
                        .collect(Collectors.joining(", ")));
        boolean text = parameter.children().isEmpty() && parameter.attributes().size() == 1;
        String canonical = text ? parameter.text() : Canonical.of(parameter);
        traits.add(new Trait(parameter.name(), phrases.quote(parameter.get("name")), canonical, shown));
    }

    /** What a call gives to the called process, or takes from it. */
    private void handedOver(Xml mapping, List<Trait> traits) {
        String source = mapping.get("source") + mapping.get("sourceExpression");
        if (!mapping.get("businessKey").isEmpty()) {
            traits.add(new Trait(
                    mapping.name() + ".reference",
                    "",
                    Canonical.of(mapping),
                    values.of("in", mapping.get("businessKey"))));
        } else if (!mapping.get("variables").isEmpty()) {
            traits.add(new Trait(mapping.name() + ".all", "", Canonical.of(mapping), phrases.say("everything")));
        } else {
            traits.add(new Trait(
                    mapping.name(),
                    phrases.quote(mapping.get("target")),
                    Canonical.of(mapping),
                    values.of("in", source)));
        }
    }
}
