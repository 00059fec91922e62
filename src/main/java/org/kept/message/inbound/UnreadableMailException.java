package org.kept.message.inbound;

import java.util.List;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;

/** Something was handed in as a mail and is none, or none that we read; answered with 422. */
class UnreadableMailException extends InvalidInputException {

    UnreadableMailException(String field, String why) {
        super(List.of(new FieldProblem(field, why)));
    }
}
