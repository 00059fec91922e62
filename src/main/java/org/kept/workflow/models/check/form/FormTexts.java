package org.kept.workflow.models.check.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.kept.workflow.models.check.FeelCheck;

/** Checks every text of a component: none carries markup into the page, and its FEEL is as harmless as a table's. */
final class FormTexts {

    private static final Pattern MARKUP = Pattern.compile("(?i)<\\s*[a-z!/?]|javascript:|vbscript:|data:text");

    private final FeelCheck feel;

    FormTexts(FeelCheck feel) {
        this.feel = feel;
    }

    /** Looks at all texts below the node, except those of components inside it, and tells rule and message of each problem. */
    void check(JsonNode node, BiConsumer<String, String> problem) {
        if (node.isTextual()) {
            checkText(node.asText(), problem);
        } else if (node.isArray()) {
            node.forEach(element -> check(element, problem));
        } else {
            node.fields().forEachRemaining(field -> {
                if (!field.getKey().equals("components")) {
                    check(field.getValue(), problem);
                }
            });
        }
    }

    private void checkText(String text, BiConsumer<String, String> problem) {
        if (MARKUP.matcher(text).find()) {
            problem.accept("markup", "Texts may not contain HTML or script links; write plain text or Markdown");
        }
        String wrong = text.startsWith("=") ? feel.problem(text.substring(1), false) : null;
        if (wrong != null) {
            problem.accept("feel", "'" + text + "' is refused: " + wrong);
        }
    }
}
