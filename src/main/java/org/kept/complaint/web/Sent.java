package org.kept.complaint.web;

import org.kept.shared.InvalidInputException;

/** Small things that come with a form or a call, checked in one place. */
final class Sent {

    private static final int LONGEST = 2_000;

    private Sent() {}

    /** The key of a form, kept apart from those that programs choose; null where there is none of ours. */
    static String key(String form, String once) {
        return once == null || once.isBlank() || once.length() > 100 ? null : form + ":" + once;
    }

    /**
     * Why somebody changes the course of a complaint, without space around it: without a reason nobody could answer for it later.
     *
     * @throws InvalidInputException if there is none, or it is a whole letter
     */
    static String reason(String reason) {
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
