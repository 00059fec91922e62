package org.kept.studio.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kept.studio.ModelRef;
import org.kept.workflow.models.check.ModelFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of drafts; what may change and when is for {@link Drafts} and the releases to say. */
@Component
public class DraftTable {

    private static final String ONE = " where module = :module and file = :file";

    private final JdbcClient jdbc;

    DraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one transaction after the other at a draft, also at one that is not there yet. */
    public void lock(ModelRef ref) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:draft, 88))")
                .param("draft", ref.toString())
                .query((row, number) -> "")
                .list();
    }

    /** A draft without its content. */
    public Optional<Draft> find(ModelRef ref) {
        return of("select * from app.studio_draft" + ONE, ref)
                .query(DraftTable::draft)
                .optional();
    }

    List<Draft> all(String module) {
        return jdbc.sql("select * from app.studio_draft where :module = '' or module = :module order by module, file")
                .param("module", module)
                .query(DraftTable::draft)
                .list();
    }

    /** What a draft holds. */
    public Optional<byte[]> content(ModelRef ref) {
        return of("select content from app.studio_draft" + ONE, ref)
                .query(byte[].class)
                .optional();
    }

    /** The module's other drafts with which nothing was wrong when they were checked. */
    List<ModelFile> soundBeside(ModelRef ref) {
        return of(
                        "select file, content from app.studio_draft where module = :module and file <> :file"
                                + " and checked_hash = hash and problems = 0 order by saved_at desc limit 40",
                        ref)
                .query((row, number) -> new ModelFile(row.getString(1), row.getBytes(2)))
                .list();
    }

    void insert(ModelRef ref, ModelFile content, Draft.Base base, String person, Instant now, Instant until) {
        of(
                        """
                insert into app.studio_draft (module, file, content, hash, base_version, base_hash, authors, created_at, created_by,
                    saved_at, saved_by, holder, held_until)
                values (:module, :file, :content, :hash, :version, :base, array[:person], :now, :person, :now, :person, :person, :until)
                """,
                        ref)
                .param("content", content.bytes())
                .param("hash", content.hash())
                .param("version", base.version())
                .param("base", base.hash())
                .param("person", person)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .update();
    }

    /** Other content, or another base: what was submitted or approved was not this. */
    void change(ModelRef ref, ModelFile content, Draft.Base base, String person, Instant now, Instant until) {
        of(
                        """
                update app.studio_draft set content = :content, hash = :hash, base_version = :version, base_hash = :base,
                    authors = case when :person = any (authors) then authors else authors || cast(:person as text) end,
                    saved_at = :now, saved_by = :person, holder = :person, held_until = :until, checked_hash = null, problems = 0,
                    submitted_hash = null, submitted_at = null, submitted_by = null, approved_hash = null, approved_at = null,
                    approved_by = null
                """
                                + ONE,
                        ref)
                .param("content", content.bytes())
                .param("hash", content.hash())
                .param("version", base.version())
                .param("base", base.hash())
                .param("person", person)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .update();
    }

    void hold(ModelRef ref, String person, Instant until) {
        of("update app.studio_draft set holder = :person, held_until = :until" + ONE, ref)
                .param("person", person)
                .param("until", Timestamp.from(until))
                .update();
    }

    void checked(ModelRef ref, String hash, int problems) {
        of("update app.studio_draft set checked_hash = :hash, problems = :problems" + ONE + " and hash = :hash", ref)
                .param("hash", hash)
                .param("problems", problems)
                .update();
    }

    boolean tried(ModelRef ref, Draft.Trial trial) {
        return of(
                                "update app.studio_draft set tried_hash = :hash, tried_at = :at, tried_by = :by, tried_passed = :passed,"
                                        + " tried_words = :words" + ONE + " and hash = :hash",
                                ref)
                        .param("hash", trial.hash())
                        .param("at", Timestamp.from(trial.at()))
                        .param("by", trial.by())
                        .param("passed", trial.passed())
                        .param("words", trial.words())
                        .update()
                == 1;
    }

    /** Says that the draft as it is is ready, and what for; what was approved for another reason is not approved for this one. */
    public void submit(ModelRef ref, Draft.Submission said) {
        of(
                        """
                update app.studio_draft set submitted_hash = hash, submitted_at = :at, submitted_by = :by, reason = :reason,
                    measure = :measure, process_key = :process, direction = :direction, expectation = :expectation,
                    held_until = :at, returned_at = null, returned_by = null, returned_reason = null,
                    approved_hash = null, approved_at = null, approved_by = null
                """
                                + ONE,
                        ref)
                .param("at", Timestamp.from(said.at()))
                .param("by", said.by())
                .param("reason", said.reason())
                .param("measure", said.measure())
                .param("process", said.process())
                .param("direction", said.upwards() == null ? null : said.upwards() ? "up" : "down")
                .param("expectation", said.expectation())
                .update();
    }

    /** Approves the draft if it has this hash; the table itself refuses its authors. */
    public void approve(ModelRef ref, String hash, String person, Instant now) {
        of("update app.studio_draft set approved_hash = :hash, approved_at = :now, approved_by = :person" + ONE, ref)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("person", person)
                .update();
    }

    /** Takes submission and approval back, with what was said. */
    public void giveBack(ModelRef ref, Draft.Act returned) {
        of(
                        """
                update app.studio_draft set submitted_hash = null, submitted_at = null, submitted_by = null, approved_hash = null,
                    approved_at = null, approved_by = null, returned_at = :at, returned_by = :by, returned_reason = :words
                """
                                + ONE,
                        ref)
                .param("at", Timestamp.from(returned.at()))
                .param("by", returned.by())
                .param("words", returned.words())
                .update();
    }

    /** Takes a draft and its states away. */
    public boolean delete(ModelRef ref) {
        return of("delete from app.studio_draft" + ONE, ref).update() == 1;
    }

    private JdbcClient.StatementSpec of(String sql, ModelRef ref) {
        return jdbc.sql(sql).param("module", ref.module()).param("file", ref.file());
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                new ModelRef(row.getString("module"), row.getString("file")),
                row.getString("hash"),
                new Draft.Base(row.getInt("base_version"), row.getString("base_hash")),
                List.of((String[]) row.getArray("authors").getArray()),
                time(row, "created_at"),
                row.getString("created_by"),
                time(row, "saved_at"),
                row.getString("saved_by"),
                row.getString("holder"),
                time(row, "held_until"),
                row.getString("checked_hash"),
                row.getInt("problems"),
                row.getString("tried_hash") == null
                        ? null
                        : new Draft.Trial(
                                row.getString("tried_hash"),
                                time(row, "tried_at"),
                                row.getString("tried_by"),
                                row.getBoolean("tried_passed"),
                                row.getString("tried_words")),
                row.getString("submitted_hash") == null ? null : submission(row),
                act(row, "approved_at", "approved_by", null),
                act(row, "returned_at", "returned_by", "returned_reason"));
    }

    private static Draft.Submission submission(ResultSet row) throws SQLException {
        String direction = row.getString("direction");
        return new Draft.Submission(
                time(row, "submitted_at"),
                row.getString("submitted_by"),
                row.getString("reason"),
                row.getString("measure"),
                row.getString("process_key"),
                direction == null ? null : direction.equals("up"),
                row.getString("expectation"));
    }

    private static Draft.Act act(ResultSet row, String at, String by, String words) throws SQLException {
        return row.getString(by) == null
                ? null
                : new Draft.Act(time(row, at), row.getString(by), words == null ? null : row.getString(words));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
