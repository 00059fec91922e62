package org.kept.message;

import java.util.List;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;

/** A letter that cannot be written as it was ordered; its message says why, so that an incident says it, too. */
public class UnwritableLetterException extends InvalidInputException {

    private final String why;

    /** For this reason, which names no person. */
    public UnwritableLetterException(String field, String why) {
        super(List.of(new FieldProblem(field, why)));
        this.why = why;
    }

    @Override
    public String getMessage() {
        return why;
    }
}
