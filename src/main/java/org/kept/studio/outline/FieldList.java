package org.kept.studio.outline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kept.studio.outline.Part.Saying;

/** Lists the fields of a form in the order in which they are shown. */
final class FieldList {

    private FieldList() {}

    static Reading read(JsonNode root, String file) {
        List<Part> parts = new ArrayList<>();
        collect(root, 0, parts);
        String key = root.path("id").asText();
        return key.isEmpty()
                ? Reading.nothing("form", file)
                : new Reading("form", key, Reading.spoken(key), "", List.of(), parts, List.of(), "", Set.of());
    }

    private static void collect(JsonNode holder, int depth, List<Part> parts) {
        for (JsonNode field : holder.path("components")) {
            parts.add(part(field, depth));
            if (depth < 20) {
                collect(field, depth + 1, parts);
            }
        }
    }

    private static Part part(JsonNode field, int depth) {
        List<Saying> says = new ArrayList<>();
        if (field.hasNonNull("key")) {
            says.add(new Saying("key", field.path("key").asText()));
        }
        if (field.path("validate").path("required").asBoolean()) {
            says.add(new Saying("required", ""));
        }
        List<String> options = new ArrayList<>();
        field.path("values").forEach(option -> options.add(option.path("label").asText()));
        if (!options.isEmpty()) {
            says.add(new Saying("options", String.join(", ", options)));
        }
        if (field.path("conditional").hasNonNull("hide")) {
            says.add(new Saying("hidden", field.path("conditional").path("hide").asText()));
        }
        String label = field.path("label").asText(field.path("text").asText());
        return new Part(
                field.path("id").asText(),
                field.path("type").asText(),
                depth,
                label,
                field.path("description").asText(),
                says);
    }
}
