package org.kept.shared.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a CSV file by RFC 4180, with the mark that tells spreadsheets it is UTF-8, and no cell that they would run. */
public final class CsvWriter {

    private final Writer out;

    /** Begins the file. */
    public CsvWriter(Writer out) throws IOException {
        this.out = out;
        out.write('\uFEFF');
    }

    /** Writes one row. */
    public void row(List<String> cells) throws IOException {
        out.write(cells.stream().map(CsvCell::safe).collect(Collectors.joining(",")));
        out.write("\r\n");
    }
}
