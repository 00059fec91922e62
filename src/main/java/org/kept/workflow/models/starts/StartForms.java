package org.kept.workflow.models.starts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kept.workflow.forms.FormSchema;

/** Forms that processes begin with: those that are drawn, and the one for processes that have none. */
final class StartForms {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PLAIN =
            """
            {"type": "default", "id": "plain-start", "schemaVersion": 18, "components": [
              {"type": "textfield", "id": "Field_title", "key": "title", "label": "What is it about?", "validate": {"required": true, "maxLength": 200}},
              {"type": "textarea", "id": "Field_note", "key": "note", "label": "What should whoever works on it know?", "validate": {"maxLength": 4000}},
              {"type": "number", "id": "Field_value", "key": "value", "label": "Value", "decimalDigits": 2, "validate": {"min": 0, "max": 999999999999}},
              {"type": "select", "id": "Field_currency", "key": "currency", "label": "Currency", "values": [
                {"label": "Pound", "value": "GBP"}, {"label": "Euro", "value": "EUR"}, {"label": "US dollar", "value": "USD"}, {"label": "Swiss franc", "value": "CHF"}]}
            ]}""";

    private StartForms() {}

    /** What a case needs that has no form of its own. */
    static JsonNode plain() {
        return read(new ByteArrayInputStream(PLAIN.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    static JsonNode read(InputStream form) {
        try (form) {
            return JSON.readTree(form);
        } catch (IOException e) {
            throw new UncheckedIOException("A deployed form cannot be read", e);
        }
    }

    static FormSchema schema(JsonNode form) {
        try {
            return FormSchema.read(new ByteArrayInputStream(JSON.writeValueAsBytes(form)));
        } catch (IOException e) {
            throw new UncheckedIOException("A deployed form cannot be read", e);
        }
    }

    /** What each field is called, by its key, and each of its choices, by the key, an equals sign and its value. */
    static Map<String, String> labels(JsonNode form) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (JsonNode component : form.path("components")) {
            String key = component.path("key").asText("");
            if (!key.isEmpty()) {
                labels.put(key, component.path("label").asText(key));
                component
                        .path("values")
                        .forEach(choice -> labels.put(
                                key + "=" + choice.path("value").asText(),
                                choice.path("label").asText()));
            }
            labels.putAll(labels(component));
        }
        return labels;
    }
}
