package org.kept.shared.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.shared.csv.CsvFile;
import org.kept.shared.csv.CsvRow;
import org.kept.shared.csv.CsvWriter;
import org.kept.shared.imports.ImportTable.FailedRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.multipart.MultipartFile;

/** Takes files: once taken, every row is in the database, and stays there until it is a record or an error. */
@Service
public class FileImports {

    private static final int BATCH = 500;

    private final ImportTables tables;
    private final ImportWorker worker;

    FileImports(ImportTables tables, ImportWorker worker) {
        this.tables = tables;
        this.worker = worker;
    }

    /**
     * Takes a file.
     *
     * @param kind what its rows become
     * @throws InvalidInputException if it is no CSV file with the columns that are needed; nothing is taken then
     */
    @Transactional
    public UUID take(String kind, MultipartFile upload, String person) {
        return UploadedFile.read(upload, kind, (file, name) -> take(kind, file, name, person));
    }

    private UUID take(String kind, Path file, String name, String person) {
        UUID id = UUID.randomUUID();
        ImportTable table = tables.of(kind);
        try (CsvFile csv = CsvFile.open(file)) {
            List<String> ignored = tables.rows(kind).ignored(csv.columns());
            table.create(id, name, csv.charset(), csv.columns(), ignored, person);
            int rows = addRows(table, id, csv);
            if (rows == 0) {
                throw InvalidInputException.of("file", "The file has columns but no rows.");
            }
            table.complete(id, rows);
        } catch (IOException e) {
            throw new UncheckedIOException("An uploaded file cannot be read", e);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.wake();
            }
        });
        return id;
    }

    private static int addRows(ImportTable table, UUID id, CsvFile csv) throws IOException {
        int rows = 0;
        List<CsvRow> batch = new ArrayList<>();
        for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
            batch.add(row.get());
            if (batch.size() == BATCH) {
                table.add(id, rows + 1, batch);
                rows += batch.size();
                batch.clear();
            }
        }
        table.add(id, rows + 1, batch);
        return rows + batch.size();
    }

    /**
     * How far an import is.
     *
     * @param sender who must have sent it; null for anybody
     */
    @Transactional(readOnly = true)
    public ImportReport report(String kind, String id, String sender) {
        return Stream.of(id)
                .filter(text -> text.matches("[0-9a-fA-F-]{36}"))
                .flatMap(text -> tables.of(kind).find(UUID.fromString(text), sender).stream())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("import"));
    }

    /** The latest imports, of one sender or of all. */
    @Transactional(readOnly = true)
    public List<ImportReport> latest(String kind, String sender) {
        return tables.of(kind).find(null, sender);
    }

    /** Sends the rows that failed as a download. */
    public void sendErrors(String kind, ImportReport report, HttpServletResponse response) throws IOException {
        ErrorFile.send(kind, report, this, response);
    }

    /** Writes the rows that failed: the file's own columns and what was wrong, so that it can be mended and sent again. */
    void writeErrors(String kind, UUID id, Writer out) throws IOException {
        ImportTable table = tables.of(kind);
        CsvWriter csv = new CsvWriter(out);
        List<String> columns = table.columns(id);
        csv.row(Stream.concat(columns.stream(), Stream.of("error")).toList());
        List<FailedRow> rows = table.failures(id, 0);
        while (!rows.isEmpty()) {
            for (FailedRow row : rows) {
                List<String> cells = new ArrayList<>(row.cells());
                while (cells.size() < columns.size()) {
                    cells.add("");
                }
                cells.add("Line " + row.line() + ": " + row.error());
                csv.row(cells);
            }
            rows = table.failures(id, rows.get(rows.size() - 1).number());
        }
    }
}
