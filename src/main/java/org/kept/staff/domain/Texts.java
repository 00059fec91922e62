package org.kept.staff.domain;

import org.kept.shared.InvalidInputException;

/** One line of text as people may enter it: trimmed, not empty, not too long, without control characters. */
final class Texts {

    private Texts() {}

    static String line(String field, String text, int longest) {
        String line = text == null ? "" : text.strip();
        if (line.isEmpty()) {
            throw InvalidInputException.of(field, "This cannot be empty");
        }
        if (line.length() > longest) {
            throw InvalidInputException.of(field, "At most " + longest + " characters fit here");
        }
        if (line.chars().anyMatch(Character::isISOControl)) {
            throw InvalidInputException.of(field, "Control characters cannot stand here");
        }
        return line;
    }
}
