package org.kept.workflow.models.check.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kept.workflow.models.check.FeelCheck;
import org.kept.workflow.models.check.FormReader;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.Patterns;
import org.kept.workflow.models.check.Report;
import org.kept.workflow.models.check.Surroundings;

/** Checks a form: known components only, of bearable number, that can neither carry markup nor hang a browser or the server. */
public final class FormCheck {

    private static final int MAX_COMPONENTS = 200;
    private static final int MAX_DEPTH = 10;
    private static final Pattern KEY = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]{0,63}");
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,63}");
    private static final Set<String> PROTOTYPES = Set.of("__proto__", "constructor", "prototype");
    private static final Set<String> TYPES = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "text",
            "separator",
            "spacer",
            "group",
            "dynamiclist");

    private final ModelFile source;
    private final String text;
    private final JsonNode form;
    private final Report report;
    private final Set<String> keys = new HashSet<>();
    private int components;
    private FormTexts texts;

    private FormCheck(ModelFile source, JsonNode form, Report report) {
        this.source = source;
        this.text = new String(source.bytes(), StandardCharsets.UTF_8);
        this.form = form;
        this.report = report;
        collectKeys(form, 0);
    }

    /** Reads the file; nothing, with a problem noted, where it is not a form. */
    public static Optional<FormCheck> read(ModelFile file, Report report) {
        try {
            JsonNode form = FormReader.read(file);
            if (form.path("components").isArray()) {
                return Optional.of(new FormCheck(file, form, report));
            }
            report.add(file.name(), null, 1, "form", "This is not a form; save it as one in the form editor");
        } catch (FormReader.Unreadable e) {
            report.add(file.name(), null, e.line(), e.rule(), e.getMessage());
        }
        return Optional.empty();
    }

    /** The form's id. */
    public String id() {
        return form.path("id").asText();
    }

    /** The file's name. */
    public String file() {
        return source.name();
    }

    /** The keys of its fields: the names of the answers. */
    public Set<String> keys() {
        return keys;
    }

    /** Looks at all of it. */
    public void check(Surroundings surroundings) {
        texts = new FormTexts(new FeelCheck(surroundings.catalogue().facts()));
        String expected = source.name().substring(0, source.name().lastIndexOf('.'));
        require(
                ID.matcher(id()).matches() && id().equals(expected),
                id(),
                "form-id",
                "The form's id must be the file's name: '" + expected + "'");
        checkNames(form);
        form.path("components").forEach(component -> checkComponent(component, 1));
        require(
                components <= MAX_COMPONENTS,
                id(),
                "size",
                "The form has more than " + MAX_COMPONENTS + " components; split it");
    }

    private void collectKeys(JsonNode parent, int depth) {
        for (JsonNode component : parent.path("components")) {
            if (component.path("key").isTextual()) {
                keys.add(component.path("key").asText());
            }
            if (depth < MAX_DEPTH) {
                collectKeys(component, depth + 1);
            }
        }
    }

    private void checkComponent(JsonNode component, int depth) {
        String id = component.path("id").asText(component.path("key").asText(null));
        if (++components > MAX_COMPONENTS) {
            return;
        }
        if (depth > MAX_DEPTH) {
            require(false, id, "depth", "Groups are nested deeper than " + MAX_DEPTH + "; flatten them");
            return;
        }
        String type = component.path("type").asText();
        require(
                TYPES.contains(type),
                id,
                "component",
                "A component of type '" + type + "' is not allowed; use fields, texts and groups");
        JsonNode key = component.path("key");
        boolean named = Set.of("text", "separator", "spacer", "group").contains(type);
        require(
                named && key.isMissingNode()
                        || KEY.matcher(key.asText()).matches() && !PROTOTYPES.contains(key.asText()),
                id,
                "key",
                "Give the field a key of letters, digits and '_', starting with a letter");
        JsonNode pattern = component.path("validate").path("pattern");
        require(
                pattern.isMissingNode() || Patterns.isQuick(pattern.asText()),
                id,
                "pattern",
                "The pattern could take very long on some texts; write it without repeated groups and back references");
        texts.check(component, (rule, message) -> require(false, id, rule, message));
        component.path("components").forEach(child -> checkComponent(child, depth + 1));
    }

    /** No name anywhere may reach into JavaScript's object prototypes. */
    private void checkNames(JsonNode node) {
        node.fieldNames()
                .forEachRemaining(name -> require(
                        !PROTOTYPES.contains(name), id(), "key", "The name '" + name + "' is not allowed; rename it"));
        node.forEach(this::checkNames);
    }

    private void require(boolean holds, String element, String rule, String message) {
        if (!holds) {
            int at = element == null ? -1 : text.indexOf('"' + element + '"');
            int line = at < 0
                    ? 1
                    : (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
            report.add(source.name(), element, line, rule, message);
        }
    }
}
