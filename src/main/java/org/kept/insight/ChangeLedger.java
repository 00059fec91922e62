package org.kept.insight;

import java.util.Optional;

/** What each deployed version was meant to move, so that it can be told later whether it did; whoever deploys one says it here. */
public interface ChangeLedger {

    /** What may be deployed. */
    enum Kind {
        PROCESS,
        DECISION,
        FORM
    }

    /**
     * What a version is for.
     *
     * @param key the process, decision or form
     * @param reason why it was changed
     * @param processKey the process in which something was to move; of a process itself, its own key
     * @param measure what was to move: a measure of that process, or {@code cycleTimeP50}
     * @param upwards whether it was to become more
     * @param expectation by how much, in words; may be empty
     */
    record Expectation(
            Kind kind,
            String key,
            int version,
            String reason,
            String processKey,
            String measure,
            boolean upwards,
            String expectation) {}

    /**
     * Writes down what a version is for; saying it again replaces what was said.
     *
     * @param who the user name of the person who says it
     * @throws org.kept.shared.InvalidInputException naming every field that is not acceptable
     */
    void expect(Expectation expectation, String who);

    /** What was said of a version. */
    Optional<Expectation> of(Kind kind, String key, int version);
}
