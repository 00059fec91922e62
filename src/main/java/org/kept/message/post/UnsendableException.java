package org.kept.message.domain;

/** A mail that can never go out as it is, however often it is tried; its message says why, without personal data. */
class UnsendableException extends RuntimeException {

    UnsendableException(String why) {
        super(why);
    }

    UnsendableException(String why, Throwable cause) {
        super(why, cause);
    }
}
