package org.kept.studio.diff.dmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.kept.studio.diff.dmn.Table.Column;
import org.kept.studio.diff.words.Order;

/** Which columns of two tables are the same: by id, else by what they ask and are called. */
final class Columns {

    private final Map<Column, Column> before = new HashMap<>();
    private final List<Column> added = new ArrayList<>();
    private final List<Column> removed;
    private final Table to;

    Columns(Table from, Table to) {
        this.to = to;
        Set<Column> left = new HashSet<>(from.columns());
        match(left, column -> column.id().isEmpty() ? null : column.id());
        match(left, column -> column.expression() + "\n" + column.label());
        match(left, column -> column.expression().isEmpty() ? null : column.expression());
        match(left, column -> column.label());
        to.columns().stream().filter(column -> !before.containsKey(column)).forEach(added::add);
        this.removed = from.columns().stream().filter(left::contains).toList();
    }

    private void match(Set<Column> left, Function<Column, String> key) {
        Map<String, Column> byKey = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (Column column : left) {
            String value = key.apply(column);
            if (value != null && byKey.put(column.kind() + value, column) != null) {
                twice.add(column.kind() + value);
            }
        }
        for (Column column : to.columns()) {
            String value = column.kind() + key.apply(column);
            Column old = byKey.get(value);
            if (old != null
                    && left.contains(old)
                    && !twice.contains(value)
                    && before.putIfAbsent(column, old) == null) {
                left.remove(old);
            }
        }
    }

    /** The column as it was; null for a new one. */
    Column before(Column column) {
        return before.get(column);
    }

    List<Column> added() {
        return added;
    }

    List<Column> removed() {
        return removed;
    }

    /** The columns that are in both, as they are now. */
    List<Column> common() {
        return to.columns().stream().filter(before::containsKey).toList();
    }

    /** Whether some stand in another order; that decides nothing. */
    boolean reordered() {
        int[] places = Order.nowhere(to.columns().size());
        common().forEach(column -> places[column.index()] = before.get(column).index());
        return !Order.moved(places).isEmpty();
    }
}
