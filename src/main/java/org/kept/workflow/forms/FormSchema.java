package org.kept.workflow.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A deployed {@code .form} file: the fields in it that take an answer, in their order. */
public record FormSchema(String id, JsonNode json, List<FormField> fields) {

    private static final ObjectMapper READER = new ObjectMapper();
    private static final Pattern DECIDING = Pattern.compile("(?i).*(outcome|decision|finding|approval)");

    /** Reads a form. */
    public static FormSchema read(InputStream stream) throws IOException {
        JsonNode json = READER.readTree(stream);
        List<FormField> fields = new ArrayList<>();
        collect(json, "", fields);
        return new FormSchema(json.path("id").asText(), json, List.copyOf(fields));
    }

    /** The form of a task that asks nothing. */
    public static FormSchema empty(String id) {
        JsonNode json = JsonNodeFactory.instance
                .objectNode()
                .put("type", "default")
                .put("id", id)
                .set("components", JsonNodeFactory.instance.arrayNode());
        return new FormSchema(id, json, List.of());
    }

    /** The keys under which it takes answers. */
    public Set<String> keys() {
        return fields.stream()
                .filter(field -> !field.readOnly())
                .map(FormField::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What it asks, with the choices there are; data are what options are taken from. */
    public List<AskedField> asked(Map<String, Object> data) {
        return fields.stream()
                .filter(field -> !field.readOnly())
                .map(field -> AskedField.of(field, data))
                .toList();
    }

    /** What the fields start with, of all that is known: values by field key, and option lists by their key. */
    public Map<String, Object> startValues(Map<String, Object> data) {
        Map<String, Object> start = new LinkedHashMap<>();
        for (FormField field : fields) {
            copy(data, field.key(), start);
            copy(data, field.json().path("valuesKey").asText(null), start);
        }
        return start;
    }

    /** What was decided, if the form asks to choose one of a few: the answer under a key that says so, else under the first choice. */
    public Optional<String> decision(Map<String, Object> answers) {
        Comparator<FormField> saysSo =
                Comparator.comparing(field -> !DECIDING.matcher(field.key()).matches());
        return fields.stream()
                .filter(FormField::choosesOne)
                .sorted(saysSo)
                .map(field -> answers.get(field.key()))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst();
    }

    private static void copy(Map<String, Object> data, String key, Map<String, Object> target) {
        if (key != null && data.get(key) != null) {
            target.put(key, data.get(key));
        }
    }

    private static void collect(JsonNode parent, String hidden, List<FormField> fields) {
        for (JsonNode component : parent.path("components")) {
            String hide = component.path("conditional").path("hide").asText("");
            List<String> conditions = new ArrayList<>();
            if (!hidden.isEmpty()) {
                conditions.add(hidden);
            }
            if (!hide.isEmpty()) {
                conditions.add(hide);
            }
            if (component.path("type").asText().equals("group")) {
                collect(component, String.join("\n", conditions), fields);
            } else if (component.hasNonNull("key") && FormField.asks(component)) {
                fields.add(new FormField(component, conditions));
            }
        }
    }
}
