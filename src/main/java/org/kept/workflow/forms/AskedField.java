package org.kept.workflow.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A field that takes an answer, as whoever asks elsewhere than in the form itself needs it.
 *
 * @param sometimes whether it is hidden until certain answers are given
 * @param options what may be chosen, words by value; empty where any text will do
 */
public record AskedField(
        String key, String label, String type, boolean required, boolean sometimes, Map<String, String> options) {

    static AskedField of(FormField field, Map<String, Object> data) {
        Map<String, String> options = new LinkedHashMap<>();
        for (JsonNode option : field.json().path("values")) {
            options.put(
                    option.path("value").asText(),
                    option.path("label").asText(option.path("value").asText()));
        }
        if (data.get(field.json().path("valuesKey").asText("")) instanceof List<?> given) {
            given.forEach(option -> put(option, options));
        }
        return new AskedField(
                field.key(),
                field.label(),
                field.type(),
                field.required(),
                !field.hiddenWhen().isEmpty(),
                options);
    }

    private static void put(Object option, Map<String, String> options) {
        if (option instanceof Map<?, ?> pair) {
            String value = String.valueOf(pair.get("value"));
            Object label = pair.get("label");
            options.put(value, label == null ? value : String.valueOf(label));
        } else {
            options.put(String.valueOf(option), String.valueOf(option));
        }
    }
}
