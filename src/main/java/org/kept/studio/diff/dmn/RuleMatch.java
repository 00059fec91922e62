package org.kept.studio.diff.dmn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kept.studio.diff.dmn.Table.Column;
import org.kept.studio.diff.dmn.Table.Rule;

/**
 * Which rules of two tables are the same: by id, else those that say the same, else those that say nearly the same. Work grows
 * with the number of cells; only few leftovers are compared each with each.
 */
final class RuleMatch {

    /** As many pairs as are compared in no time. */
    private static final long MOST_PAIRS = 40_000;

    private static final long FACTOR = 1_000_003;

    /** The places of the columns that both tables have. */
    private final int[] oldPlaces;

    private final int[] newPlaces;
    private final Map<Rule, Rule> before = new HashMap<>();
    private final Set<Rule> gone;
    private final List<Rule> come = new ArrayList<>();

    RuleMatch(Table from, Table to, Columns columns) {
        List<Column> common = columns.common();
        this.newPlaces = common.stream().mapToInt(Column::index).toArray();
        this.oldPlaces = common.stream()
                .mapToInt(column -> columns.before(column).index())
                .toArray();
        this.gone = new LinkedHashSet<>(from.rules());
        Map<String, Rule> byId = new HashMap<>();
        from.rules().stream().filter(rule -> !rule.id().isEmpty()).forEach(rule -> byId.putIfAbsent(rule.id(), rule));
        for (Rule rule : to.rules()) {
            Rule old = byId.remove(rule.id());
            if (old == null) {
                come.add(rule);
            } else {
                pair(old, rule);
            }
        }
        matchBySums();
        if ((long) gone.size() * come.size() <= MOST_PAIRS) {
            matchLikeliest();
        }
    }

    /** The rule as it was; null for a new one. */
    Rule before(Rule rule) {
        return before.get(rule);
    }

    /** The rules that are no more. */
    Set<Rule> gone() {
        return gone;
    }

    private void pair(Rule old, Rule now) {
        before.put(now, old);
        gone.remove(old);
    }

    /** Pairs rules that say the same, then those that say the same but in one column, the results first. */
    private void matchBySums() {
        Map<Rule, Long> sums = new HashMap<>();
        gone.forEach(rule -> sums.put(rule, sum(rule, oldPlaces)));
        come.forEach(rule -> sums.put(rule, sum(rule, newPlaces)));
        matchWithout(sums, -1, 0);
        long factor = 1;
        for (int i = newPlaces.length - 1; i >= 0 && newPlaces.length > 1 && !gone.isEmpty() && !come.isEmpty(); i--) {
            matchWithout(sums, i, factor);
            factor *= FACTOR;
        }
    }

    /** @param without the column that may differ; −1 for none */
    private void matchWithout(Map<Rule, Long> sums, int without, long factor) {
        Map<Long, Deque<Rule>> bySum = new HashMap<>();
        gone.forEach(rule -> bySum.computeIfAbsent(
                        sums.get(rule) - part(rule, oldPlaces, without, factor), sum -> new ArrayDeque<>())
                .add(rule));
        int least = newPlaces.length - (without < 0 ? 0 : 1);
        come.removeIf(rule -> {
            Deque<Rule> alike = bySum.get(sums.get(rule) - part(rule, newPlaces, without, factor));
            Rule old = alike == null ? null : alike.poll();
            if (old == null || likeness(old, rule) < least) {
                return false;
            }
            pair(old, rule);
            return true;
        });
    }

    private static long sum(Rule rule, int[] places) {
        long sum = 0;
        for (int place : places) {
            sum = sum * FACTOR + rule.cell(place).text().hashCode();
        }
        return sum;
    }

    private static long part(Rule rule, int[] places, int column, long factor) {
        return column < 0 ? 0 : factor * rule.cell(places[column]).text().hashCode();
    }

    private int likeness(Rule old, Rule now) {
        int alike = 0;
        for (int i = 0; i < newPlaces.length; i++) {
            alike += old.cell(oldPlaces[i]).text().equals(now.cell(newPlaces[i]).text()) ? 1 : 0;
        }
        return alike;
    }

    /** Takes for each new rule the likeliest that is left, if at least half of it and its description or a result agree. */
    private void matchLikeliest() {
        Set<Rule> matched = new HashSet<>();
        for (Rule rule : come) {
            Rule best = null;
            int most = newPlaces.length / 2;
            for (Rule old : gone) {
                int alike = likeness(old, rule)
                        + (!rule.description().isEmpty() && rule.description().equals(old.description()) ? 1 : 0);
                if (alike > most) {
                    most = alike;
                    best = old;
                }
            }
            if (best != null) {
                pair(best, rule);
                matched.add(rule);
            }
        }
        come.removeAll(matched);
    }
}
