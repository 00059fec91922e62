package org.kept.workflow.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.Xml;
import org.kept.workflow.models.check.XmlReader;

/** The places of a process where cases can stand; read as plain data, so that a draft can be looked at that nobody has deployed. */
public final class ProcessShape {

    private static final String LOOP = "multiInstanceLoopCharacteristics";

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    private ProcessShape() {}

    /** The shape of one of the file's processes; empty if there is none of this key or the file cannot be read. */
    public static Optional<ProcessShape> of(ModelFile file, String processKey) {
        try {
            Xml root = XmlReader.read(file);
            return root.children("process")
                    .filter(process -> process.get("id").equals(processKey))
                    .findFirst()
                    .map(process -> {
                        ProcessShape shape = new ProcessShape();
                        root.children()
                                .forEach(any -> shape.names.put(any.get("id"), any.name() + "=" + any.get("name")));
                        shape.add(process, List.of());
                        return shape;
                    });
        } catch (XmlReader.Unreadable e) {
            return Optional.empty();
        }
    }

    /** The place with this id; null where there is none. The engine's bodies of loops are their steps. */
    public Place place(String id) {
        return places.get(id.endsWith("#multiInstanceBody") ? id.substring(0, id.indexOf('#')) : id);
    }

    /** All places. */
    public Collection<Place> places() {
        return places.values();
    }

    /** The name of a place as the model says it, or its id. */
    public String name(String id) {
        Place place = place(id);
        return place == null || place.name().isBlank() ? id : place.name();
    }

    /** What people call a place. */
    public String words(String id) {
        Place place = place(id);
        return place == null ? "“" + id + "”" : place.words();
    }

    private void add(Xml holder, List<String> scope) {
        for (Xml child : holder.children()) {
            boolean sub = child.is("subProcess", "transaction", "adHocSubProcess");
            if (!child.get("id").isEmpty() && (sub || isNode(child.name()))) {
                places.put(child.get("id"), place(child, scope));
                if (sub) {
                    List<String> inner = new ArrayList<>(scope);
                    inner.add(child.get("id"));
                    add(child, List.copyOf(inner));
                }
            }
        }
    }

    private static boolean isNode(String name) {
        return name.equals("task")
                || name.endsWith("Task")
                || name.endsWith("Gateway")
                || name.equals("callActivity")
                || name.endsWith("Event");
    }

    private Place place(Xml node, List<String> scope) {
        Optional<Xml> event = node.children().stream()
                .filter(child -> child.name().endsWith("EventDefinition"))
                .findFirst();
        String kind = event.map(each -> " " + each.name().replace("EventDefinition", ""))
                .orElse("");
        boolean asyncBefore = yes(node, "camunda:asyncBefore") || yes(node, "camunda:async");
        return new Place(
                node.get("id"),
                node.get("name").strip().replaceAll("\\s+", " "),
                node.name() + (node.is("subProcess") && yes(node, "triggeredByEvent") ? " event" : kind),
                scope,
                node.get("attachedToRef").isEmpty() ? null : node.get("attachedToRef"),
                event.map(this::trigger).orElse(""),
                node.children(LOOP)
                        .findFirst()
                        .map(loop -> yes(loop, "isSequential") ? "sequential" : "parallel")
                        .orElse(""),
                asyncBefore,
                yes(node, "camunda:asyncAfter"));
    }

    /** What the event waits for: a time, or the name of what comes. */
    private String trigger(Xml definition) {
        String named = definition.attributes().entrySet().stream()
                .filter(attribute -> attribute.getKey().endsWith("Ref"))
                .map(attribute -> names.getOrDefault(attribute.getValue(), attribute.getValue()))
                .collect(Collectors.joining(" "));
        return definition
                .all()
                .skip(1)
                .map(part -> part.name() + " " + part.text())
                .collect(Collectors.joining(" ", named, ""));
    }

    private static boolean yes(Xml node, String attribute) {
        return node.get(attribute).equals("true");
    }
}
