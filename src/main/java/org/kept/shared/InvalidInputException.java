package org.kept.shared;

import java.util.List;

/** Input that is understood but not acceptable: answered with 422 and the fields, and nothing has changed. */
public class InvalidInputException extends RuntimeException {

    private final transient List<FieldProblem> fields;

    /** Names every field at once, so that a person mends them in one go. */
    public InvalidInputException(List<FieldProblem> fields) {
        super("Some fields need your attention");
        this.fields = List.copyOf(fields);
    }

    /** One field that is not acceptable. */
    public static InvalidInputException of(String field, String message) {
        return new InvalidInputException(List.of(new FieldProblem(field, message)));
    }

    /** The fields and what is wrong with each. */
    public List<FieldProblem> fields() {
        return fields;
    }
}
