package org.kept.workflow.migration;

/** A case cannot go over to the other version; the message says why, and the transaction must be rolled back. */
public class CannotMoveException extends RuntimeException {

    CannotMoveException(String why) {
        super(why);
    }

    CannotMoveException(String why, Throwable cause) {
        super(why, cause);
    }
}
