package org.kept.studio.diff;

import java.util.List;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;

/** A side of a comparison that nobody can read: which one, where reading ended, and what to do. */
public class UnreadableModelException extends InvalidInputException {

    /**
     * @param side {@code from} or {@code to}
     * @param line where reading ended; 0 where it is not known
     */
    UnreadableModelException(String side, String file, int line, String reason) {
        super(List.of(new FieldProblem(side, file + (line > 0 ? ", line " + line : "") + ": " + reason)));
    }
}
