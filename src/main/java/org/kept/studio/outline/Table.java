package org.kept.studio.outline;

import java.util.List;

/**
 * A decision table as people read it.
 *
 * @param purpose its documentation; empty where nobody wrote any
 * @param policy which rules count, such as {@code FIRST}
 * @param inputs the headings of what is asked
 * @param outputs the headings of what is answered
 */
public record Table(
        String id, String name, String purpose, String policy, List<Cell> inputs, List<Cell> outputs, List<Row> rows) {

    /** A heading or a cell with its id. */
    public record Cell(String id, String text) {}

    /** One rule. */
    public record Row(String id, List<Cell> cells, String note) {}
}
