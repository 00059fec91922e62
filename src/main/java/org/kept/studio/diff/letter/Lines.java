package org.kept.studio.diff.letter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kept.studio.diff.words.Order;

/** Compares two texts line by line, held at the lines that stand once in each; the work grows with their length only. */
final class Lines {

    private final String[] before;
    private final String[] after;
    private final List<Hunk> hunks = new ArrayList<>();

    /**
     * Lines that were replaced by others.
     *
     * @param at the index of the first line now, also where nothing stands now
     */
    record Hunk(int at, List<String> before, List<String> after) {}

    Lines(String[] before, String[] after) {
        this.before = before;
        this.after = after;
        int[] places = places();
        BitSet moved = Order.moved(places);
        int oldStart = 0;
        int newStart = 0;
        for (int i = 0; i < after.length; i++) {
            if (places[i] >= 0 && !moved.get(i)) {
                between(oldStart, places[i], newStart, i);
                oldStart = places[i] + 1;
                newStart = i + 1;
            }
        }
        between(oldStart, before.length, newStart, after.length);
    }

    List<Hunk> hunks() {
        return hunks;
    }

    /** For each line now, where it stood; −1 for a line that does not stand exactly once in both. */
    private int[] places() {
        Map<String, Integer> old = once(before);
        Map<String, Integer> now = once(after);
        int[] places = Order.nowhere(after.length);
        for (int i = 0; i < after.length; i++) {
            if (now.get(after[i]) >= 0 && !after[i].isBlank()) {
                places[i] = old.getOrDefault(after[i], -1);
            }
        }
        return places;
    }

    private static Map<String, Integer> once(String[] lines) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < lines.length; i++) {
            places.put(lines[i], places.containsKey(lines[i]) ? -1 : i);
        }
        return places;
    }

    private void between(int oldStart, int oldEnd, int newStart, int newEnd) {
        int os = oldStart;
        int ns = newStart;
        int oe = oldEnd;
        int ne = newEnd;
        while (os < oe && ns < ne && before[os].equals(after[ns])) {
            os++;
            ns++;
        }
        while (os < oe && ns < ne && before[oe - 1].equals(after[ne - 1])) {
            oe--;
            ne--;
        }
        if (os < oe || ns < ne) {
            hunks.add(new Hunk(
                    ns,
                    List.copyOf(Arrays.asList(before).subList(os, oe)),
                    List.copyOf(Arrays.asList(after).subList(ns, ne))));
        }
    }
}
