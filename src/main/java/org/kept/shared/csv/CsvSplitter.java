package org.kept.shared.csv;

import java.util.ArrayList;
import java.util.List;

/** Splits the lines of one record into cells; a quote counts only where a cell begins, so that {@code 5" pipe} is what it says. */
final class CsvSplitter {

    private final char delimiter;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;
    private int size;

    CsvSplitter(char delimiter) {
        this.delimiter = delimiter;
    }

    void add(String line) {
        size += line.length();
        boolean start = !quoted;
        if (quoted) {
            cell.append('\n');
        }
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (quoted && c == '"') {
                quoted = false;
            } else if (!quoted && c == delimiter) {
                end();
                start = true;
                continue;
            } else if (start && c == '"') {
                quoted = true;
            } else {
                cell.append(c);
            }
            start = false;
        }
    }

    /** Whether a quoted cell goes on in the next line. */
    boolean open() {
        return quoted;
    }

    int size() {
        return size;
    }

    List<String> cells() {
        end();
        return List.copyOf(cells);
    }

    private void end() {
        cells.add(cell.toString());
        cell.setLength(0);
    }
}
