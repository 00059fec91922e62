package org.kept.workflow.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/**
 * One field of a form.
 *
 * @param hiddenWhen FEEL conditions, of the field and the groups around it, under any of which it is not shown
 */
record FormField(JsonNode json, List<String> hiddenWhen) {

    private static final Set<String> ASKING = Set.of(
            "textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist", "datetime");

    /** Whether this component takes an answer; texts, images and spacers do not. */
    static boolean asks(JsonNode component) {
        return ASKING.contains(component.path("type").asText());
    }

    String key() {
        return json.path("key").asText();
    }

    String type() {
        return json.path("type").asText();
    }

    /** What the person reads beside the field, for messages. */
    String label() {
        return json.path("label").asText(key());
    }

    /** Shown but not asked: whatever comes back under its key is not an answer. */
    boolean readOnly() {
        return json.path("disabled").asBoolean() || json.path("readonly").asBoolean();
    }

    /** Whether one of a few answers written in the form itself is chosen: such an answer is never about a person. */
    boolean choosesOne() {
        return (type().equals("radio") || type().equals("select"))
                && json.path("values").size() > 0;
    }

    boolean required() {
        return rule("required").asBoolean();
    }

    JsonNode rule(String name) {
        return json.path("validate").path(name);
    }
}
