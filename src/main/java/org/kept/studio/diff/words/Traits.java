package org.kept.studio.diff.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares what two versions say about one element, trait by trait. */
public final class Traits {

    private Traits() {}

    /**
     * A trait that differs.
     *
     * @param before null where there was none
     * @param after null where there is none any more
     */
    public record Difference(Trait before, Trait after) {

        /** Whichever is there. */
        public Trait any() {
            return after == null ? before : after;
        }
    }

    /** What differs, in the order of what is now, then what is gone. */
    public static List<Difference> compare(List<Trait> from, List<Trait> to) {
        Map<String, Trait> before = byIdentity(from);
        List<Difference> differences = new ArrayList<>();
        byIdentity(to).forEach((identity, trait) -> {
            Trait old = before.remove(identity);
            if (old == null || !old.canonical().equals(trait.canonical())) {
                differences.add(new Difference(old, trait));
            }
        });
        before.values().forEach(gone -> differences.add(new Difference(gone, null)));
        return differences;
    }

    /** Several of the same key and detail are told apart by their number. */
    private static Map<String, Trait> byIdentity(List<Trait> traits) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Trait> byIdentity = new LinkedHashMap<>();
        for (Trait trait : traits) {
            String name = trait.key() + '\n' + trait.detail();
            byIdentity.put(name + '\n' + counts.merge(name, 1, Integer::sum), trait);
        }
        return byIdentity;
    }
}
