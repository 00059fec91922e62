package org.kept.studio.shelf;

import java.util.List;
import org.kept.studio.ModelRef;
import org.kept.studio.draft.Draft;
import org.kept.studio.outline.Reading;

/**
 * One model as it stands on the shelf.
 *
 * @param version the live one; 0 for a draft of a file that was never deployed
 * @param running how many cases run by the live version; 0 for all but processes
 * @param changed the last time its content became another; null for a file that was never deployed
 * @param calls the live models that it names
 * @param calledBy the live models that name it
 * @param draft what is being made of it; null where nobody is at it
 */
public record Book(
        ModelRef ref,
        Reading reading,
        int version,
        long running,
        LastChange changed,
        List<ModelRef> calls,
        List<ModelRef> calledBy,
        Draft draft) {

    /** What people call it. */
    public String name() {
        return reading.name();
    }

    /** Whether it has this text in its name, its file or its key, in any case. */
    public boolean has(String text) {
        String asked = text.strip().toLowerCase(java.util.Locale.ROOT);
        return List.of(name(), ref.toString(), reading.key(), reading.purpose()).stream()
                .anyMatch(words -> words.toLowerCase(java.util.Locale.ROOT).contains(asked));
    }
}
