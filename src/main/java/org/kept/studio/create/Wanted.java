package org.kept.studio.create;

import java.util.List;

/**
 * What an analyst says of a process that is still to be drawn.
 *
 * @param name what it is called
 * @param purpose what it is for, in a sentence; may be empty
 * @param team whose cases these are
 * @param steps what is done, in its order
 * @param promise how long it may take, such as {@code P3D business}; empty where nothing is promised
 * @param decides whether a decision table says, after the first step, whether it goes on
 */
public record Wanted(String name, String purpose, String team, List<Step> steps, String promise, boolean decides) {

    /**
     * One step.
     *
     * @param team who does it; empty for the process's own
     * @param fields what its form asks
     */
    public record Step(String name, String team, List<Field> fields) {}

    /**
     * One field of a form.
     *
     * @param choices what there is to choose from; only for choices
     */
    public record Field(String label, Kind kind, List<String> choices) {}

    /** What a field takes. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        DATE,
        YES_NO,
        CHOICE
    }
}
