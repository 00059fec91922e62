package org.kept.workflow.models.check.dmn.table;

import java.util.BitSet;
import java.util.List;

/** A decision table as a question of sets: for the values of each column, the rules that match them for sure and those that may. */
final class Grid {

    private final List<Column> columns;
    private final int rules;
    private final BitSet[][] sure;
    private final BitSet[][] possible;

    Grid(List<Column> columns, int rules) {
        this.columns = columns;
        this.rules = rules;
        this.sure = new BitSet[columns.size()][];
        this.possible = new BitSet[columns.size()][];
        for (int c = 0; c < columns.size(); c++) {
            int atoms = columns.get(c).atoms().size();
            sure[c] = new BitSet[atoms];
            possible[c] = new BitSet[atoms];
            for (int a = 0; a < atoms; a++) {
                sure[c][a] = new BitSet(rules);
                possible[c][a] = new BitSet(rules);
                for (int r = 0; r < rules; r++) {
                    Truth truth = columns.get(c).matches(r, a);
                    sure[c][a].set(r, truth == Truth.YES);
                    possible[c][a].set(r, truth != Truth.NO);
                }
            }
        }
    }

    int rules() {
        return rules;
    }

    int columns() {
        return columns.size();
    }

    int atoms(int column) {
        return columns.get(column).atoms().size();
    }

    Column column(int column) {
        return columns.get(column);
    }

    /** The rules that match these values whatever else is there. */
    BitSet sure(int column, int atom) {
        return sure[column][atom];
    }

    /** The rules that are not known to pass these values over. */
    BitSet possible(int column, int atom) {
        return possible[column][atom];
    }

    /** The values of the column that the rule matches: for sure, or possibly. */
    BitSet values(int rule, int column, boolean forSure) {
        BitSet values = new BitSet();
        for (int a = 0; a < atoms(column); a++) {
            values.set(a, (forSure ? sure : possible)[column][a].get(rule));
        }
        return values;
    }

    /** The rules that match everything from that column on: for sure, or possibly. */
    BitSet open(int from, boolean forSure) {
        BitSet open = new BitSet(rules);
        open.set(0, rules);
        for (int c = from; c < columns.size(); c++) {
            for (BitSet matching : (forSure ? sure : possible)[c]) {
                open.and(matching);
            }
        }
        return open;
    }
}
