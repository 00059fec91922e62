package org.kept.workflow.models.check.dmn.table;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** Tells whether the rules before a rule take all of its cases, so that it is never reached. */
final class Covers {

    /** More different sets of rules than this over a whole table, and it is not told. */
    private static final int MOST = 20_000;

    private final Grid grid;
    private final BitSet[] open;
    private int looked;

    private record Place(int column, BitSet rules) {}

    Covers(Grid grid) {
        this.grid = grid;
        this.open = new BitSet[grid.columns() + 1];
        for (int c = 0; c <= grid.columns(); c++) {
            open[c] = grid.open(c, true);
        }
    }

    /** Whether no value fits one of the rule's cells. */
    boolean impossible(int rule) {
        for (int c = 0; c < grid.columns(); c++) {
            if (grid.values(rule, c, false).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    boolean covered(int rule) {
        BitSet before = new BitSet();
        before.set(0, rule);
        return covered(rule, 0, before, new HashSet<>());
    }

    /** Only what is covered is remembered: the first case that is not ends the search. */
    private boolean covered(int rule, int column, BitSet before, Set<Place> known) {
        if (before.intersects(open[column])) {
            return true;
        }
        if (before.isEmpty() || column == grid.columns()) {
            return false;
        }
        Place place = new Place(column, before);
        if (known.contains(place)) {
            return true;
        }
        if (++looked > MOST) {
            throw new TooMany();
        }
        BitSet values = grid.values(rule, column, false);
        for (int a = values.nextSetBit(0); a >= 0; a = values.nextSetBit(a + 1)) {
            BitSet left = (BitSet) before.clone();
            left.and(grid.sure(column, a));
            if (!covered(rule, column + 1, left, known)) {
                return false;
            }
        }
        known.add(place);
        return true;
    }
}
