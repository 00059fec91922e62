package org.kept.workflow.models.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

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
        private final String rule;
        private final int line;

        Unreadable(String rule, int line, String message) {
            super(message);
            this.rule = rule;
            this.line = line;
        }

        /** What it breaks: {@code json}, or {@code form} where it is data of another kind. */
        public String rule() {
            return rule;
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
                throw new Unreadable("form", 1, "This is not a form; save it as one in the form editor");
            }
            return form;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new Unreadable(
                    "json",
                    Math.max(0, line),
                    "The form is not well-formed JSON, or too large or nested too deep; save it again in the form editor");
        } catch (IOException e) {
            throw new Unreadable("json", 0, "The form cannot be read; save it again in the form editor");
        }
    }
}
