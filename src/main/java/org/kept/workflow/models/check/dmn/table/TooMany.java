package org.kept.workflow.models.check.dmn.table;

/** Thrown where looking further would take too long; nothing certain can be said then. */
final class TooMany extends RuntimeException {

    TooMany() {
        super(null, null, false, false);
    }
}
