package org.kept.workflow.models.check.dmn.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds combinations of values that no rule covers. Goes through the columns one by one and keeps the rules that still may match;
 * values that leave the same rules are looked at once, so that most tables are small.
 */
final class Gaps {

    /** More different sets of rules than this, and it is not told. */
    static final int MOST = 20_000;

    private static final int ENOUGH = 4;

    private final Grid grid;
    private final BitSet[] open;
    private final Map<Place, List<Map<Integer, BitSet>>> known = new HashMap<>();

    private record Place(int column, BitSet rules) {}

    Gaps(Grid grid) {
        this.grid = grid;
        this.open = new BitSet[grid.columns() + 1];
        for (int c = 0; c <= grid.columns(); c++) {
            open[c] = grid.open(c, false);
        }
    }

    /** The first few gaps in words, such as {@code company size under 10 and country "GB"}. */
    List<String> find() {
        BitSet all = new BitSet(grid.rules());
        all.set(0, grid.rules());
        return find(0, all).stream()
                .map(gap -> gap.entrySet().stream()
                        .map(each -> Words.of(grid.column(each.getKey()), each.getValue()))
                        .collect(Collectors.joining(" and ")))
                .toList();
    }

    /** Each gap as the values of the columns that matter, from this column on. */
    private List<Map<Integer, BitSet>> find(int column, BitSet rules) {
        if (rules.isEmpty()) {
            return List.of(Map.of());
        }
        if (rules.intersects(open[column])) {
            return List.of();
        }
        Place place = new Place(column, rules);
        List<Map<Integer, BitSet>> found = known.get(place);
        if (found == null) {
            if (known.size() >= MOST) {
                throw new TooMany();
            }
            found = look(column, rules);
            known.put(place, found);
        }
        return found;
    }

    private List<Map<Integer, BitSet>> look(int column, BitSet rules) {
        Map<BitSet, BitSet> valuesByRules = new LinkedHashMap<>();
        for (int a = 0; a < grid.atoms(column); a++) {
            BitSet left = (BitSet) rules.clone();
            left.and(grid.possible(column, a));
            valuesByRules.computeIfAbsent(left, key -> new BitSet()).set(a);
        }
        List<Map<Integer, BitSet>> gaps = new ArrayList<>();
        valuesByRules.forEach((left, values) -> find(column + 1, left).stream()
                .limit(ENOUGH - gaps.size())
                .forEach(rest -> gaps.add(with(column, values, rest))));
        return gaps;
    }

    private Map<Integer, BitSet> with(int column, BitSet values, Map<Integer, BitSet> rest) {
        Map<Integer, BitSet> gap = new LinkedHashMap<>();
        if (values.cardinality() < grid.atoms(column)) {
            gap.put(column, values);
        }
        gap.putAll(rest);
        return gap;
    }
}
