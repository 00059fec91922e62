package org.kept.studio.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.kept.studio.ModelRef;
import org.kept.studio.words.Phrases;
import org.springframework.stereotype.Component;

/** The first content of a new model: the smallest that shows how one is made, with its name filled in. */
@Component
class Beginnings {

    private final Phrases phrases;

    Beginnings(Phrases phrases) {
        this.phrases = phrases;
    }

    /** What a kind of model is called. */
    String kind(String kind) {
        return phrases.say("kind." + kind);
    }

    /** The file's name for a model of that name; null where the name is none. */
    static String file(String name, String kind) {
        if (name == null || kind == null || name.strip().length() > 60 || !kind.matches("bpmn|dmn|form|letter")) {
            return null;
        }
        String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.matches("[a-z][a-z0-9-]{0,58}") ? plain + "." + kind : null;
    }

    /** The content, with the name and a key made of the file's name. */
    byte[] of(ModelRef ref, String name) {
        String stem = ref.file().substring(0, ref.file().lastIndexOf('.'));
        boolean json = ref.kind().equals("form");
        return read(ref.kind())
                .replace("@field@", camel(stem) + "Note")
                .replace("@key@", ref.kind().equals("bpmn") ? camel(stem) : stem)
                .replace("@name@", json ? name.replaceAll("[\\\\\"]", "") : xml(name))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String camel(String stem) {
        StringBuilder camel = new StringBuilder();
        for (String word : stem.split("-")) {
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }

    private static String read(String kind) {
        try (InputStream file = Beginnings.class.getResourceAsStream("/studio/beginning." + kind)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
