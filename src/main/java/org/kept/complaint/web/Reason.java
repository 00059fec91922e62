package org.kept.complaint.web;

import org.kept.shared.InvalidInputException;

/** Why somebody changes the course of a complaint: without a reason nobody could answer for it later. */
final class Reason {

    private static final int LONGEST = 2_000;

    private Reason() {}

    /**
     * The reason without space around it.
     *
     * @throws InvalidInputException if there is none, or it is a whole letter
     */
    static String require(String reason) {
        if (reason == null || reason.isBlank()) {
            throw InvalidInputException.of("reason", "Needed: why, in a sentence");
        }
        if (reason.length() > LONGEST) {
            throw InvalidInputException.of("reason", "Must not be longer than " + LONGEST + " characters");
        }
        return reason.strip();
    }

    /**
     * The number under which somebody else keeps it, in one line.
     *
     * @throws InvalidInputException if there is none, or it is no number
     */
    static String reference(String reference) {
        if (reference == null || reference.isBlank()) {
            throw InvalidInputException.of("reference", "Needed: the ombudsman's own reference, from their letter");
        }
        if (reference.length() > 60 || reference.chars().anyMatch(Character::isISOControl)) {
            throw InvalidInputException.of("reference", "Must be one line of not more than 60 characters");
        }
        return reference.strip();
    }
}
