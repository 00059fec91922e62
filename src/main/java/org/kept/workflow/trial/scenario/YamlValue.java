package org.kept.workflow.trial.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value as a scenario writes it, in the type that facts and answers have. */
final class YamlValue {

    private YamlValue() {}

    static Object of(ScalarNode scalar, YamlNode place) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        try {
            if (tag.equals(Tag.NULL)) {
                return null;
            } else if (tag.equals(Tag.BOOL)) {
                return truth(text, place);
            } else if (tag.equals(Tag.INT)) {
                return Long.valueOf(text.replace("_", ""));
            } else if (tag.equals(Tag.FLOAT)) {
                return new BigDecimal(text);
            } else if (tag.equals(Tag.TIMESTAMP)) {
                return text.length() == 10 ? LocalDate.parse(text) : Instant.parse(text);
            } else if (tag.equals(Tag.STR)) {
                return text;
            }
        } catch (NumberFormatException e) {
            throw place.problem("'" + text + "' is no number; write it in quotes if it is a text");
        } catch (DateTimeParseException e) {
            throw place.problem(
                    "'" + text + "' is no date such as 2026-03-02 and no moment such as 2026-03-02T09:00:00Z");
        }
        throw place.problem("Tags such as " + tag.getValue() + " are not allowed");
    }

    /** YAML takes more words for a truth than people expect; the others are mostly meant as texts. */
    private static Object truth(String text, YamlNode place) {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw place.problem("Write true or false, or \"" + text + "\" in quotes if it is a text");
        };
    }
}
