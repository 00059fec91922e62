package org.kept.casework.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One table's decision.
 *
 * @param table what the table is called
 * @param key the table's id, which with the version says exactly which table it was
 * @param step the engine's id of the step that asked
 * @param read the values it read, by the names of its columns
 * @param rows the rows that fired
 */
public record Decided(
        String table, String key, int version, String step, Instant at, Map<String, String> read, List<Row> rows) {

    /** A row that fired, counted from 1 as in the table, and what it says. */
    public record Row(int number, Map<String, String> says) {}
}
