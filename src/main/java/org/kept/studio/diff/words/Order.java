package org.kept.studio.diff.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the fewest things that must have been moved to make one order of another. */
public final class Order {

    private Order() {}

    /**
     * Which places were moved: all but a longest run that kept its order.
     *
     * @param before for each place now, the place before; negative for what was not there
     */
    public static BitSet moved(int[] before) {
        int[] tails = new int[before.length];
        int[] previous = new int[before.length];
        int length = 0;
        BitSet moved = new BitSet();
        for (int i = 0; i < before.length; i++) {
            if (before[i] < 0) {
                continue;
            }
            moved.set(i);
            int at = search(before, tails, length, before[i]);
            previous[i] = at == 0 ? -1 : tails[at - 1];
            tails[at] = i;
            length = Math.max(length, at + 1);
        }
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
            moved.clear(i);
        }
        return moved;
    }

    private static int search(int[] before, int[] tails, int length, int value) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before[tails[middle]] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether what both traits list, line by line, stands in another order; what came or went is told elsewhere. */
    public static boolean isReordered(Trait before, Trait after) {
        if (before == null || after == null) {
            return false;
        }
        List<String> old = new ArrayList<>(Arrays.asList(before.canonical().split("\n")));
        List<String> now = new ArrayList<>(Arrays.asList(after.canonical().split("\n")));
        Set<String> olds = new HashSet<>(old);
        old.retainAll(new HashSet<>(now));
        now.retainAll(olds);
        return !old.equals(now);
    }

    /** Nothing was there before. */
    public static int[] nowhere(int size) {
        int[] before = new int[size];
        Arrays.fill(before, -1);
        return before;
    }
}
