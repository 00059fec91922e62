package org.kept.studio.create;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kept.studio.create.Wanted.Field;
import org.kept.studio.create.Wanted.Kind;
import org.kept.workflow.models.check.ModelFile;

/** A form in the making: each field with a key of its own. */
final class FormDraft {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 120;

    private final String id;
    private final ArrayNode components = JSON.createArrayNode();
    private final Map<String, Asked> asked = new LinkedHashMap<>();

    FormDraft(String id) {
        this.id = id;
    }

    /** A field as it was made: its kind and, of a choice, its values. */
    record Asked(String label, Kind kind, List<String> values) {}

    String id() {
        return id;
    }

    /** The fields by their keys. */
    Map<String, Asked> asked() {
        return asked;
    }

    /** Adds a field; the keys that are taken are those of the whole process, because each is one fact of a case. */
    void add(Field field, boolean required, Set<String> taken) {
        String words = Slug.words(field.label(), LONGEST);
        String label = words.isEmpty() ? "Answer" : words;
        add(Slug.key(field.label(), taken), label, field, required);
    }

    /** Adds a field under this key. */
    void add(String key, String label, Field field, boolean required) {
        ObjectNode component = components.addObject();
        component.put("type", type(field.kind()));
        component.put("id", "Field_" + key).put("key", key).put("label", label);
        if (field.kind() == Kind.DATE) {
            component.put("subtype", "date").put("dateLabel", label);
        }
        List<String> values = new ArrayList<>();
        if (field.kind() == Kind.CHOICE) {
            ArrayNode choices = component.putArray("values");
            Set<String> taken = new HashSet<>();
            for (String choice : field.choices()) {
                String words = Slug.words(choice, LONGEST);
                String value = Slug.key(choice, taken);
                values.add(value);
                choices.addObject()
                        .put("label", words.isEmpty() ? value : words)
                        .put("value", value);
            }
        }
        // A box to tick that must be ticked would be no question.
        if (required && field.kind() != Kind.YES_NO) {
            component.putObject("validate").put("required", true);
        }
        asked.put(key, new Asked(label, field.kind(), values));
    }

    ModelFile file() {
        ObjectNode form = JSON.createObjectNode()
                .put("type", "default")
                .put("id", id)
                .put("schemaVersion", 18)
                .put("executionPlatform", "Camunda Platform")
                .put("executionPlatformVersion", "7.24.0");
        form.set("components", components);
        try {
            String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(form) + "\n";
            return new ModelFile(id + ".form", text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A form cannot be written as JSON", e);
        }
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case TEXT -> "textfield";
            case LONG_TEXT -> "textarea";
            case NUMBER -> "number";
            case DATE -> "datetime";
            case YES_NO -> "checkbox";
            case CHOICE -> "radio";
        };
    }
}
