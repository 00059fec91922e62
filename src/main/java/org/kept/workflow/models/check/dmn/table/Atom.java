package org.kept.workflow.models.check.dmn.table;

import java.math.BigDecimal;

/**
 * Values of a column that no cell tells apart: one text, all other texts, no value, a number, all numbers between two.
 *
 * @param value the only value, or null where there are many
 * @param sample a number that stands for all of them; null where they are no numbers
 * @param below the bound that they lie below, or null
 * @param above the bound that they lie above, or null
 */
record Atom(Value value, BigDecimal sample, Value below, Value above) {

    /** Values of a column about which no cell says anything that can be read. */
    static final Atom ANYTHING = new Atom(null, null, null, null);

    /** All texts that no cell writes down. */
    static final Atom OTHER_TEXT = new Atom(new Value(Value.Kind.TEXT, null, ""), null, null, null);

    static Atom of(Value value) {
        return new Atom(value, value.number(), null, null);
    }

    static Atom between(Value above, Value below, BigDecimal sample) {
        return new Atom(null, sample, below, above);
    }

    boolean anything() {
        return this == ANYTHING;
    }

    boolean empty() {
        return value != null && value.kind() == Value.Kind.NULL;
    }

    boolean is(Value other) {
        return this != OTHER_TEXT && value != null && value.same(other);
    }
}
