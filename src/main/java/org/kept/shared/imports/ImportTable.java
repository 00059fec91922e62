package org.kept.shared.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kept.shared.csv.CsvRow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of one kind of imports and their rows. */
final class ImportTable {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final String name;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ObjectMapper json;
    private final Clock clock;

    ImportTable(String kind, JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json, Clock clock) {
        this.name = "app." + kind + "_import";
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    /** A row that waits to become a record. */
    record PendingRow(UUID importId, int number, List<String> columns, List<String> cells, int attempts) {}

    /** A row that did not become a record, and why. */
    record FailedRow(int number, long line, List<String> cells, String error) {}

    void create(UUID id, String file, String charset, List<String> columns, List<String> ignored, String person) {
        sql("""
                insert into app.import (id, file_name, charset, columns, ignored, rows, state, created_at, created_by, updated_at, updated_by)
                values (:id, :file, :charset, :columns::jsonb, :ignored::jsonb, 0, 'running', :now, :person, :now, :person)""")
                .param("id", id)
                .param("file", file)
                .param("charset", charset)
                .param("columns", text(columns))
                .param("ignored", text(ignored))
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person)
                .update();
    }

    void add(UUID id, int first, List<CsvRow> rows) {
        int[] number = {first};
        List<Object[]> values = rows.stream()
                .map(row -> new Object[] {
                    id,
                    number[0]++,
                    row.line(),
                    text(row.cells()),
                    row.problem() == null ? "pending" : "failed",
                    row.problem()
                })
                .toList();
        batches.batchUpdate(
                named("insert into app.import_row (import_id, row_no, line, raw, state, error)"
                        + " values (?, ?, ?, cast(? as jsonb), ?, ?)"),
                values);
    }

    void complete(UUID id, int rows) {
        sql("update app.import set rows = :rows where id = :id")
                .param("rows", rows)
                .param("id", id)
                .update();
    }

    /** Takes the next row that nobody has in hand, until the transaction ends. */
    Optional<PendingRow> next() {
        return sql("""
                select r.import_id, r.row_no, i.columns, r.raw, r.attempts
                from app.import_row r join app.import i on i.id = r.import_id
                where r.state = 'pending' order by r.import_id, r.row_no limit 1 for update of r skip locked""")
                .query((row, n) -> new PendingRow(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        texts(row.getString(3)),
                        texts(row.getString(4)),
                        row.getInt(5)))
                .optional();
    }

    void done(PendingRow row, String ref) {
        mark(row, "done", ref, null);
    }

    void failed(PendingRow row, String error) {
        mark(row, "failed", null, error);
    }

    /** Leaves the row for later, and remembers that it was tried. */
    void again(PendingRow row) {
        sql("update app.import_row set attempts = attempts + 1 where import_id = :id and row_no = :number")
                .param("id", row.importId())
                .param("number", row.number())
                .update();
    }

    private void mark(PendingRow row, String state, String ref, String error) {
        sql("""
                update app.import_row set state = :state, ref = :ref, error = :error
                where import_id = :id and row_no = :number and state = 'pending'""")
                .param("state", state)
                .param("ref", ref)
                .param("error", error)
                .param("id", row.importId())
                .param("number", row.number())
                .update();
    }

    /** Closes the imports none of whose rows wait any more. */
    void closeFinished() {
        sql("""
                update app.import i set state = 'done', updated_at = :now, row_version = row_version + 1
                where state = 'running' and not exists
                      (select 1 from app.import_row r where r.import_id = i.id and r.state = 'pending')""")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    List<ImportReport> find(UUID id, String person) {
        return sql("""
                select i.*, (select count(*) from app.import_row r where r.import_id = i.id and r.state = 'done') as done,
                       (select count(*) from app.import_row r where r.import_id = i.id and r.state = 'failed') as failed
                from app.import i
                where (cast(:id as uuid) is null or i.id = cast(:id as uuid))
                  and (cast(:person as text) is null or i.created_by = :person)
                order by i.created_at desc, i.id limit 20""")
                .param("id", id == null ? null : id.toString())
                .param("person", person)
                .query(this::report)
                .list();
    }

    List<String> columns(UUID id) {
        return texts(sql("select columns from app.import where id = :id")
                .param("id", id)
                .query(String.class)
                .single());
    }

    /** The next failed rows after this one, in the file's order. */
    List<FailedRow> failures(UUID id, int after) {
        return sql("""
                select row_no, line, raw, error from app.import_row
                where import_id = :id and state = 'failed' and row_no > :after order by row_no limit 500""")
                .param("id", id)
                .param("after", after)
                .query((row, n) ->
                        new FailedRow(row.getInt(1), row.getLong(2), texts(row.getString(3)), row.getString(4)))
                .list();
    }

    private ImportReport report(ResultSet row, int n) throws SQLException {
        return new ImportReport(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getLong("rows"),
                row.getLong("done"),
                row.getLong("failed"),
                row.getString("state"),
                row.getString("charset"),
                texts(row.getString("ignored")),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"));
    }

    /** A statement that calls the tables {@code app.import} and {@code app.import_row}. */
    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(named(statement));
    }

    private String named(String statement) {
        return statement.replace("app.import", name);
    }

    private String text(List<String> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of texts cannot be written", e);
        }
    }

    private List<String> texts(String value) {
        try {
            return json.readValue(value, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The table holds something else than texts", e);
        }
    }
}
