package org.kept.message.print;

/** A letter that cannot be printed with these values; its message says why, without personal data. */
public class UnprintableException extends RuntimeException {

    UnprintableException(String why) {
        super(why);
    }

    UnprintableException(String why, Throwable cause) {
        super(why, cause);
    }
}
