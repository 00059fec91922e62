package org.kept.studio.diff.form;

import java.util.List;
import org.kept.studio.diff.words.DiffPhrases;

/** What the components of a form are called in sentences. */
final class FieldWords {

    private final DiffPhrases phrases;

    FieldWords(DiffPhrases phrases) {
        this.phrases = phrases;
    }

    String name(Field field) {
        if (!field.label().isEmpty()) {
            return phrases.quote(field.label());
        }
        return field.key().isEmpty() ? phrases.say("the.id", type(field), field.id()) : phrases.quote(field.key());
    }

    String type(Field field) {
        return phrases.word(field.type().isEmpty() ? "component" : "form." + field.type());
    }

    String group(Field field) {
        return field.group() == null ? phrases.say("form") : phrases.say("form.group", name(field.group()));
    }

    /** Whether a sentence says after what it stands, or that it is the first. */
    String after(Field field) {
        return field.place() == 0 ? ".first" : ".after";
    }

    /** What it stands after. */
    String neighbour(Field field, List<Field> siblings) {
        return field.place() == 0 ? "" : name(siblings.get(field.place() - 1));
    }

    String where(Field field) {
        return field.group() == null ? "" : phrases.say("form.where", name(field.group()));
    }

    /** Whether a new question must be answered. */
    String must(Field field) {
        return field.json().path("validate").path("required").asBoolean() ? phrases.say("form.must") : "";
    }
}
