package org.kept.studio.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.studio.diff.Change.Kind;

/** Which elements a viewer has to colour, and how: each once, by the strongest of its changes. */
public final class ChangedElements {

    private ChangedElements() {}

    /** The kind of change by element id; ids of what is gone are found in the older version only. */
    public static Map<String, Kind> of(List<Change> changes) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (Change change : changes) {
            for (String element : change.elements()) {
                if (!element.isEmpty()) {
                    kinds.merge(element, change.kind(), (one, two) -> one.compareTo(two) <= 0 ? one : two);
                }
            }
        }
        return kinds;
    }
}
