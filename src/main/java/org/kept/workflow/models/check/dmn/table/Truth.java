package org.kept.workflow.models.check.dmn.table;

/** Whether a cell matches a value, where it cannot always be told. */
enum Truth {
    NO,
    MAYBE,
    YES;

    Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Truth not() {
        return this == YES ? NO : this == NO ? YES : MAYBE;
    }

    static Truth of(boolean holds) {
        return holds ? YES : NO;
    }
}
