package org.kept.inbox.domain;

import java.util.Locale;
import org.kept.shared.InvalidInputException;

/**
 * What a list is sorted by; a {@code -} before the name turns it round.
 *
 * @param key the text in the URL
 */
public record InboxSort(Column column, boolean descending, String key) {

    /** The columns to sort by: none of them is ever null. */
    public enum Column {
        DUE("due_key", "timestamptz"),
        CREATED("created_at", "timestamptz"),
        VALUE("value_key", "numeric"),
        CUSTOMER("customer_key", "text");

        private final String sql;
        private final String type;

        Column(String sql, String type) {
            this.sql = sql;
            this.type = type;
        }
    }

    /** The sort by its name in a URL; none means by what is due first. */
    public static InboxSort of(String key) {
        String name = key == null ? "due" : key;
        boolean descending = name.startsWith("-");
        for (Column column : Column.values()) {
            if (column.name().toLowerCase(Locale.ROOT).equals(descending ? name.substring(1) : name)) {
                return new InboxSort(column, descending, name);
            }
        }
        throw InvalidInputException.of(
                "sort", "Choose due, created, value or customer, with a '-' before it to turn it round");
    }

    String sortedBy() {
        String direction = descending ? " desc" : "";
        return " order by k." + column.sql + direction + ", k.id" + direction;
    }

    /** The last row's value, as text that {@link #after()} reads back exactly. */
    String keyOf() {
        return "k." + column.sql + "::text as sort_key";
    }

    String after() {
        return " and (k." + column.sql + ", k.id) " + (descending ? "<" : ">") + " (cast(:key as " + column.type
                + "), :id)";
    }
}
