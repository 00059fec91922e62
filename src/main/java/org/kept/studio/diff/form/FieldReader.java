package org.kept.studio.diff.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kept.studio.diff.words.DiffPhrases;
import org.kept.studio.diff.words.Trait;
import org.kept.studio.diff.words.TraitSentence;

/** Reads all that a form says about one of its components, or about itself. */
final class FieldReader {

    private static final String OPTIONS = "values";

    private final DiffPhrases phrases;

    FieldReader(DiffPhrases phrases) {
        this.phrases = phrases;
    }

    List<Trait> read(JsonNode json) {
        List<Trait> traits = new ArrayList<>();
        read("", json, traits);
        return traits;
    }

    private void read(String prefix, JsonNode json, List<Trait> traits) {
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            String name = prefix + entry.getKey().replace(".", "\\.");
            JsonNode value = entry.getValue();
            if (name.equals("components") && value.isArray()) {
                continue;
            }
            if (name.equals(OPTIONS) && value.isArray()) {
                options(value, traits);
            } else if (value.isObject()) {
                read(name + ".", value, traits);
            } else {
                String key = key(name);
                String canonical = canonical(value);
                if (!TraitSentence.isDefault(key, canonical)) {
                    String shown = name.equals("type") ? phrases.word("form." + value.asText()) : shown(value);
                    traits.add(new Trait(key, "", canonical, shown));
                }
            }
        }
    }

    /** {@code validate.required} and {@code conditional.hide} are known by their last word. */
    private static String key(String name) {
        return name.matches("(validate|conditional)\\.[A-Za-z]+") ? name.substring(name.indexOf('.') + 1) : name;
    }

    private void options(JsonNode options, List<Trait> traits) {
        List<String> order = new ArrayList<>();
        for (JsonNode option : options) {
            String value = canonical(option.path("value"));
            JsonNode label = option.path("label");
            String shown = label.isTextual()
                    ? phrases.say(
                            "form.option",
                            phrases.quote(label.asText()),
                            option.path("value").asText())
                    : shown(option.path("value"));
            traits.add(new Trait("option", value, canonical(option), shown));
            order.add(value);
        }
        traits.add(new Trait("order.options", "", String.join("\n", order), ""));
    }

    private String shown(JsonNode value) {
        if (value.isTextual()) {
            String text = value.asText();
            return phrases.quote(text.startsWith("=") ? text.substring(1) : text);
        }
        if (value.isBoolean()) {
            return phrases.say("feel." + value.asText());
        }
        return value.isNumber() ? canonical(value) : phrases.shorten(canonical(value));
    }

    /** The same text for the same data: names in one order, 1 and 1.0 alike. */
    static String canonical(JsonNode value) {
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            return Math.abs(number.scale()) > 400
                    ? value.asText()
                    : number.stripTrailingZeros().toPlainString();
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(canonical(part)));
            return parts.toString();
        }
        if (value.isObject()) {
            Map<String, String> parts = new TreeMap<>();
            value.properties().forEach(part -> parts.put(part.getKey(), canonical(part.getValue())));
            return parts.entrySet().stream()
                    .map(part -> '"' + part.getKey() + "\":" + part.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return value.isTextual() ? value.toString() : value.asText();
    }
}
