package org.kept.workflow.trial.result;

/** How a trial came out. */
public enum Verdict {
    /** Every scenario went as expected. */
    PASSED,
    /** A scenario did not. */
    FAILED,
    /** A scenario or file cannot be understood. */
    UNREADABLE,
    /** The engine refuses the models. */
    REFUSED,
    /** It did not come to an end in its time, and was stopped. */
    TOO_LONG,
    /** It wanted more memory than it may have. */
    TOO_BIG,
    /** It is nested, or calls itself, without end. */
    TOO_DEEP,
    /** The trial itself broke. */
    BROKEN;

    /** The word for it outside, such as {@code too-long}. */
    @com.fasterxml.jackson.annotation.JsonValue
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** What this word stands for. */
    @com.fasterxml.jackson.annotation.JsonCreator
    public static Verdict of(String word) {
        return valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
