package org.kept.message.post;

/** A mail that can never go out as it is, however often it is tried; its message says why, without personal data. */
public class UnsendableException extends RuntimeException {

    /** For this reason. */
    public UnsendableException(String why) {
        super(why);
    }

    /** For this reason, with what was thrown. */
    public UnsendableException(String why, Throwable cause) {
        super(why, cause);
    }
}
