package org.kept.studio.outline;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.kept.workflow.models.check.FormReader;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.XmlReader;

/** Reads a model of any kind into words; one that is broken, as drafts may be, reads as nothing. */
public final class Readings {

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
                case "form" -> FieldList.read(FormReader.read(file), file.name());
                case "letter" -> letter(file);
                default -> Reading.nothing(file.kind(), file.name());
            };
        } catch (XmlReader.Unreadable | FormReader.Unreadable e) {
            return Reading.nothing(file.kind(), file.name());
        }
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
