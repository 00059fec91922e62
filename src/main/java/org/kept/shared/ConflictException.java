package org.kept.shared;

/** A race that was lost: someone or something changed the record first. Answered with 409 and what changed. */
public class ConflictException extends RuntimeException {

    /** @param whatChanged who or what was first, in words for a person */
    public ConflictException(String whatChanged) {
        super(whatChanged);
    }
}
