package org.kept.lead.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kept.lead.imports.ImportTable.FailedRow;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.shared.csv.CsvFile;
import org.kept.shared.csv.CsvRow;
import org.kept.shared.csv.CsvWriter;
import org.kept.staff.Person;
import org.kept.staff.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes files of leads: once taken, every row is in the database, and stays there until it is a lead or an error. */
@Service
class LeadImports {

    private static final int BATCH = 500;

    private final ImportTable table;
    private final ImportWorker worker;

    LeadImports(ImportTable table, ImportWorker worker) {
        this.table = table;
        this.worker = worker;
    }

    /**
     * Takes a file.
     *
     * @throws InvalidInputException if it is no CSV file with the columns a lead needs; nothing is taken then
     */
    @Transactional
    UUID take(Path file, String name, Person person) {
        UUID id = UUID.randomUUID();
        try (CsvFile csv = CsvFile.open(file)) {
            LeadColumns columns = LeadColumns.of(csv.columns());
            table.create(id, name, csv.charset(), csv.columns(), columns.ignored(), person.username());
            int rows = addRows(id, csv);
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

    private int addRows(UUID id, CsvFile csv) throws IOException {
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

    /** How far an import is, for whoever sent the file and for managers and administrators. */
    @Transactional(readOnly = true)
    ImportReport report(String id, Person viewer) {
        return Stream.of(id)
                .filter(text -> text.matches("[0-9a-fA-F-]{36}"))
                .flatMap(text -> table.find(UUID.fromString(text), scope(viewer)).stream())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("import"));
    }

    /** The latest imports this person may see. */
    @Transactional(readOnly = true)
    List<ImportReport> latest(Person viewer) {
        return table.find(null, scope(viewer));
    }

    /** Writes the rows that failed: the file's own columns and what was wrong, so that it can be mended and sent again. */
    void writeErrors(UUID id, Writer out) throws IOException {
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

    private static String scope(Person viewer) {
        return viewer.is(Role.MANAGER) || viewer.is(Role.ADMIN) ? null : viewer.username();
    }
}
