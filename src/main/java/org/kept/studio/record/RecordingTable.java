package org.kept.studio.record;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.kept.studio.ModelRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where recordings wait between two clicks: one for each person and file. */
@Component
class RecordingTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    RecordingTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** As it is stored. */
    record Row(String yaml, String result, String hash) {}

    Optional<Row> find(ModelRef ref, String person) {
        return jdbc.sql(
                        "select yaml, result, hash from app.studio_recording where module = ? and file = ? and person = ?")
                .params(ref.module(), ref.file(), person)
                .query(Row.class)
                .optional();
    }

    void save(ModelRef ref, String person, Row row) {
        jdbc.sql(
                        """
                        insert into app.studio_recording (module, file, person, yaml, result, hash, saved_at)
                        values (:module, :file, :person, :yaml, :result, :hash, :now)
                        on conflict (module, file, person) do update
                            set yaml = excluded.yaml, result = excluded.result, hash = excluded.hash, saved_at = excluded.saved_at
                        """)
                .param("module", ref.module())
                .param("file", ref.file())
                .param("person", person)
                .param("yaml", row.yaml())
                .param("result", row.result())
                .param("hash", row.hash())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void delete(ModelRef ref, String person) {
        jdbc.sql("delete from app.studio_recording where module = ? and file = ? and person = ?")
                .params(ref.module(), ref.file(), person)
                .update();
    }
}
