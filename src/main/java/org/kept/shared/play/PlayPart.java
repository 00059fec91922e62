package org.kept.shared.play;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a module adds to a played world. It does everything through the module's own public door, as customers and staff do; what it
 * does depends on the stage's chance only, so that a world can be repeated.
 */
public interface PlayPart {

    /** Before the first day: what was there already. */
    default void open(PlayStage stage) {}

    /** At the beginning of each day: plans what comes from outside on it, with {@link PlayStage#at}. */
    void day(LocalDate day, PlayStage stage);

    /** What a person says in this task's form; empty if the form is not this module's, or they cannot tell and leave it. */
    Optional<Map<String, Object>> answers(PlayTask task, Chance chance);

    /** How long a person works on a task with this form; empty if it is not this module's. */
    default Optional<Duration> effort(String formId, Chance chance) {
        return Optional.empty();
    }

    /** After the last day, and after a play that was broken off: takes back what was arranged for the play only. */
    default void close() {}
}
