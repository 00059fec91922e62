package org.kept.studio.diff;

import java.util.ArrayList;
import java.util.List;
import org.kept.studio.diff.words.DiffPhrases;

/** Collects changes in the order in which they are read; ends at a number that nobody reads further, and says so. */
public final class Changes {

    /** More than anybody reads. */
    public static final int MOST = 2_000;

    private final List<Change> changes = new ArrayList<>();
    private int left;

    /** Adds a change, unless there are too many already. */
    public void add(Change change) {
        if (changes.size() < MOST) {
            changes.add(change);
        } else {
            left++;
        }
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** What was collected, with a last word about what did not fit. */
    public List<Change> all(DiffPhrases phrases) {
        List<Change> all = new ArrayList<>(changes);
        if (left > 0) {
            all.add(new Change(
                    null, "file", Change.Kind.CHANGED, phrases.sentence("more", left), null, null, null, List.of()));
        }
        return List.copyOf(all);
    }
}
