package org.kept.studio.diff.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.kept.workflow.models.check.ModelFile;

/** Reads a form's file as data of bearable size and depth, in which no name stands twice. */
public final class FormReader {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(60)
                            .maxStringLength(20_000)
                            .maxTokenCount(200_000)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private FormReader() {}

    /** Thrown for a file that is no form. */
    public static final class Unreadable extends Exception {
        private final int line;

        Unreadable(int line, String message) {
            super(message);
            this.line = line;
        }

        /** The line where reading ended; 0 where it is not known. */
        public int line() {
            return line;
        }
    }

    /** The form as data. */
    public static JsonNode read(ModelFile file) throws Unreadable {
        try {
            JsonNode form = JSON.readTree(file.bytes());
            if (form == null || !form.isObject()) {
                throw new Unreadable(1, "This is not a form; save it as one in the form editor");
            }
            return form;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new Unreadable(
                    Math.max(0, line),
                    "The form is not well-formed JSON, or too large or nested too deep; save it again in the form editor");
        } catch (IOException e) {
            throw new Unreadable(0, "The form cannot be read; save it again in the form editor");
        }
    }
}
