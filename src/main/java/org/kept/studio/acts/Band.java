package org.kept.studio.acts;

import java.util.List;

/**
 * Where a draft stands on its way to being live.
 *
 * @param next what the next step needs, in a sentence
 * @param may what the person who looks may do now, such as {@code submit}, {@code approve}, {@code deploy}
 */
public record Band(List<Step> steps, String next, List<String> may) {

    /**
     * One step of the way.
     *
     * @param name such as {@code checked}
     * @param state {@code done}, {@code now}, {@code stopped} or {@code open}
     */
    record Step(String name, String state) {}

    /** Whether the person may do that now. */
    public boolean may(String act) {
        return may.contains(act);
    }
}
