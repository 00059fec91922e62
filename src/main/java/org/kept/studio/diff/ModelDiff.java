package org.kept.studio.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.kept.studio.diff.bpmn.BpmnDiff;
import org.kept.studio.diff.dmn.DmnDiff;
import org.kept.studio.diff.form.FormDiff;
import org.kept.studio.diff.letter.LetterDiff;
import org.kept.studio.diff.words.DiffPhrases;
import org.kept.workflow.models.check.FormReader;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.Xml;
import org.kept.workflow.models.check.XmlReader;

/**
 * Tells how two versions of a model differ, in sentences. It reads the files as data, starts nothing, and says something about
 * every difference that means something: what no phrase is made for is told by its name.
 */
public final class ModelDiff {

    private ModelDiff() {}

    /** The differences in English; either side may be null for a file that is new or gone. */
    public static List<Change> between(ModelFile from, ModelFile to) {
        return between(from, to, Locale.ENGLISH);
    }

    /** The differences in the reader's language. */
    public static List<Change> between(ModelFile from, ModelFile to, Locale locale) {
        DiffPhrases phrases = DiffPhrases.in(locale);
        Changes changes = new Changes();
        checkSize("from", from);
        checkSize("to", to);
        if (from != null || to != null) {
            switch ((to == null ? from : to).kind()) {
                case "bpmn" -> BpmnDiff.tell(xml("from", from), xml("to", to), phrases, changes);
                case "dmn" -> DmnDiff.tell(xml("from", from), xml("to", to), phrases, changes);
                case "form" -> form(from, to, phrases, changes);
                case "letter" -> LetterDiff.tell(from, to, phrases, changes);
                default -> throw new IllegalArgumentException("No model: " + (to == null ? from : to).name());
            }
        }
        return changes.all(phrases);
    }

    private static void form(ModelFile from, ModelFile to, DiffPhrases phrases, Changes changes) {
        FormDiff.tell(json("from", from), json("to", to), phrases, changes);
    }

    private static void checkSize(String side, ModelFile file) {
        if (file != null && file.bytes().length > ModelFile.MAX_BYTES) {
            throw new UnreadableModelException(side, file.name(), 0, "The file has more than 2 MB; split it");
        }
    }

    private static Xml xml(String side, ModelFile file) {
        try {
            return file == null ? null : XmlReader.read(file);
        } catch (XmlReader.Unreadable e) {
            throw new UnreadableModelException(side, file.name(), e.line(), e.getMessage());
        }
    }

    private static JsonNode json(String side, ModelFile file) {
        try {
            return file == null ? null : FormReader.read(file);
        } catch (FormReader.Unreadable e) {
            throw new UnreadableModelException(side, file.name(), e.line(), e.getMessage());
        }
    }
}
