package org.kept.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number people quote for a case, such as {@code LEAD-2026-000042}; it is the business key of the whole process chain. */
public record CaseRef(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2,6}-\\d{4}-\\d{6,9}");

    /** Refuses anything that does not look like a case reference. */
    @JsonCreator
    public CaseRef {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a case reference");
        }
    }

    /** The reference in this text, or nothing where the text is not one: for input that people type. */
    public static Optional<CaseRef> parse(String text) {
        return text != null && SHAPE.matcher(text).matches() ? Optional.of(new CaseRef(text)) : Optional.empty();
    }

    /** The kind of case, such as {@code LEAD}. */
    public String prefix() {
        return value.substring(0, value.indexOf('-'));
    }

    @Override
    public String toString() {
        return value;
    }
}
