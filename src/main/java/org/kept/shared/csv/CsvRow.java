package org.kept.shared.csv;

import java.util.List;

/**
 * One row as it was sent.
 *
 * @param line the line of the file it begins on, from 1
 * @param cells its cells, without formula marks
 * @param problem what makes it unreadable, in words; null where it is sound
 */
public record CsvRow(long line, List<String> cells, String problem) {

    static CsvRow of(CsvRecords.Cells read, int columns) {
        List<String> cells = read.cells().stream().map(CsvCell::plain).toList();
        String problem = read.problem();
        if (problem == null && cells.size() != columns) {
            problem = "This row has " + cells.size() + " cells, but the file has " + columns + " columns";
        }
        if (cells.stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
            problem = "This row has a NUL character in it";
            cells = cells.stream().map(cell -> cell.replace('\0', '\uFFFD')).toList();
        }
        return new CsvRow(read.line(), cells, problem);
    }
}
