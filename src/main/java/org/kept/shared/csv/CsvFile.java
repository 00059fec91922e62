package org.kept.shared.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kept.shared.InvalidInputException;

/**
 * A CSV file somebody sent: its charset and delimiter found out, its columns known, its rows read one by one, never whole in
 * memory. Formula marks that our own exports add are taken off again.
 */
public final class CsvFile implements AutoCloseable {

    private static final int WIDEST = 500;

    private final Charset charset;
    private final char delimiter;
    private final List<String> columns;
    private final CsvRecords records;

    private CsvFile(Charset charset, char delimiter, List<String> columns, CsvRecords records) {
        this.charset = charset;
        this.delimiter = delimiter;
        this.columns = columns;
        this.records = records;
    }

    /**
     * Opens the file and reads its columns.
     *
     * @throws InvalidInputException if it is no CSV file, in words for the field {@code file}
     */
    public static CsvFile open(Path file) throws IOException {
        Charset charset = CsvCharset.of(file);
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        CsvRecords.skipMark(reader);
        char delimiter = CsvRecords.delimiter(reader);
        CsvRecords records = new CsvRecords(reader, delimiter);
        List<String> columns = records.next()
                .map(record -> record.cells().stream().map(String::strip).toList())
                .orElseThrow(() -> InvalidInputException.of("file", "The file is empty."));
        if (columns.size() > WIDEST) {
            throw InvalidInputException.of("file", "The file has more than " + WIDEST + " columns.");
        }
        return new CsvFile(charset, delimiter, columns, records);
    }

    /** The column names of the first line. */
    public List<String> columns() {
        return columns;
    }

    /** How the file is written, such as {@code UTF-8}. */
    public String charset() {
        return charset.name();
    }

    /** What stands between its cells. */
    public char delimiter() {
        return delimiter;
    }

    /** The next row, or nothing at the end; empty lines are passed over. */
    public Optional<CsvRow> next() throws IOException {
        return records.next().map(record -> CsvRow.of(record, columns.size()));
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
