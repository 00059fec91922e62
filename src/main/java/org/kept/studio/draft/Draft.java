package org.kept.studio.draft;

import java.time.Instant;
import java.util.List;
import org.kept.studio.ModelRef;

/**
 * What is being made of a file, without its content.
 *
 * @param hash of the content
 * @param base what it was made from
 * @param authors everybody who saved any of its content
 * @param holder who is at it; others wait until {@code heldUntil} or take it over
 * @param checkedHash the content that was checked last; null if none was
 * @param problems how many problems that check found
 * @param trial the last trial; null if there was none
 * @param submission what it is for; null if it was not submitted as it is
 * @param approval who approved it as it is; null if nobody has
 * @param returned why a reviewer gave it back; null once it is submitted again
 */
public record Draft(
        ModelRef ref,
        String hash,
        Base base,
        List<String> authors,
        Instant createdAt,
        String createdBy,
        Instant savedAt,
        String savedBy,
        String holder,
        Instant heldUntil,
        String checkedHash,
        int problems,
        Trial trial,
        Submission submission,
        Act approval,
        Act returned) {

    /**
     * The version a draft was made from.
     *
     * @param version 0 for a file that was not there
     * @param hash null for a file that was not there
     */
    public record Base(int version, String hash) {

        /** What a file has that was not there before. */
        public static final Base NONE = new Base(0, null);
    }

    /** A trial run of the content with this hash. */
    public record Trial(String hash, Instant at, String by, boolean passed, String words) {}

    /**
     * What a draft is for.
     *
     * @param measure what it should move, or {@code none}
     * @param process in which process that is measured; null where it is not
     * @param upwards whether the measure should grow; null where it is not known
     * @param expectation by how much, in words; may be empty
     */
    public record Submission(
            Instant at, String by, String reason, String measure, String process, Boolean upwards, String expectation) {

        /** What is written where nothing is to be measured. */
        public static final String NONE = "none";
    }

    /** That somebody did something about it, with what they said. */
    public record Act(Instant at, String by, String words) {}

    /** Whether the content as it is now was checked and nothing was wrong. */
    public boolean sound() {
        return hash.equals(checkedHash) && problems == 0;
    }

    /** Whether the content as it is now was tried and did what it should. */
    public boolean tried() {
        return trial != null && trial.hash().equals(hash) && trial.passed();
    }

    /** Whether this person wrote any of it or handed it in, so that somebody else has to judge it. */
    public boolean ownTo(String person) {
        return authors.contains(person)
                || (submission != null && submission.by().equals(person));
    }

    /** Whether somebody else is at it. */
    public boolean heldFrom(String person, Instant now) {
        return !holder.equals(person) && heldUntil.isAfter(now);
    }
}
