package org.kept.studio.folder;

import java.util.List;
import org.kept.studio.ModelRef;

/**
 * One file that was brought, beside what is live.
 *
 * @param state {@code new}, {@code changed}, {@code same} or {@code refused}
 * @param sentences what it changes; of one that is refused, why
 * @param drafted whether somebody has a draft of it, which would be written over
 */
record Brought(ModelRef ref, String state, List<String> sentences, boolean drafted) {

    /** Whether it may become a draft. */
    public boolean differs() {
        return state.equals("new") || state.equals("changed");
    }
}
