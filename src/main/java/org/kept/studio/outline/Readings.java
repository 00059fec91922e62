package org.kept.studio.outline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.XmlReader;

/** Reads a model of any kind into words; one that is broken, as drafts may be, reads as nothing. */
public final class Readings {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Readings() {}

    /** What the file says. */
    public static Reading of(ModelFile file) {
        if (file.bytes().length > ModelFile.MAX_BYTES) {
            return Reading.nothing(file.kind(), file.name());
        }
        try {
            return switch (file.kind()) {
                case "bpmn" -> ProcessReader.read(XmlReader.read(file), file.name());
                case "dmn" -> TableReader.read(XmlReader.read(file), file.name());
                case "form" -> FormReader.read(tree(file), file.name());
                case "letter" -> letter(file);
                default -> Reading.nothing(file.kind(), file.name());
            };
        } catch (XmlReader.Unreadable | IOException e) {
            return Reading.nothing(file.kind(), file.name());
        }
    }

    private static JsonNode tree(ModelFile file) throws IOException {
        JsonNode root = JSON.readTree(file.bytes());
        if (root == null || !root.isObject()) {
            throw new IOException("no form");
        }
        return root;
    }

    private static Reading letter(ModelFile file) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        String key = file.name().substring(0, file.name().lastIndexOf('.'));
        String subject = text.lines()
                .filter(line -> line.startsWith("subject:"))
                .map(line -> line.substring("subject:".length()).strip())
                .findFirst()
                .orElse(key);
        return new Reading(
                "letter", key, Reading.spoken(key), subject, List.of(), List.of(), List.of(), text, Set.of());
    }
}
