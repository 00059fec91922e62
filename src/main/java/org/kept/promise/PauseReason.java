package org.kept.promise;

import org.kept.shared.InvalidInputException;

/**
 * Why a clock stands still, and what shows it: nobody stops a promise without both.
 *
 * @param reason in words that fit behind "paused 2 days", such as "awaiting your statement"
 * @param evidence the id of the letter, mail or touch that asked for something
 */
public record PauseReason(String reason, String evidence) {

    private static final int LONGEST = 200;

    /** Refuses a pause that nobody could explain later. */
    public PauseReason {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            throw InvalidInputException.of(
                    "reason", "Say why the clock stands still, in up to " + LONGEST + " characters");
        }
        if (evidence == null || evidence.isBlank() || evidence.length() > LONGEST) {
            throw InvalidInputException.of("evidence", "Name the letter, mail or call that asked for something");
        }
        reason = reason.strip();
        evidence = evidence.strip();
    }
}
