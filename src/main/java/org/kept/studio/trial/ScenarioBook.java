package org.kept.studio.trial;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kept.studio.ModelRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The scenarios that analysts have written. */
@Component
class ScenarioBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    ScenarioBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One of them, as it was written. */
    record Written(String file, String name, String yaml, String author, Instant savedAt) {}

    /** Those beside one file. */
    List<Written> of(ModelRef ref) {
        return of(ref.module()).stream()
                .filter(written -> written.file().equals(ref.file()))
                .toList();
    }

    /** Those of a whole module. */
    List<Written> of(String module) {
        return jdbc.sql(
                        "select file, name, yaml, author, saved_at from app.studio_scenario where module = ? order by file, name")
                .param(module)
                .query(Written.class)
                .list();
    }

    void save(ModelRef ref, String name, String yaml, String person) {
        jdbc.sql(
                        """
                        insert into app.studio_scenario (module, file, name, yaml, author, saved_at)
                        values (:module, :file, :name, :yaml, :person, :now)
                        on conflict (module, file, name) do update
                            set yaml = excluded.yaml, author = excluded.author, saved_at = excluded.saved_at
                        """)
                .param("module", ref.module())
                .param("file", ref.file())
                .param("name", name)
                .param("yaml", yaml)
                .param("person", person)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Whether there was one. */
    boolean delete(ModelRef ref, String name) {
        return jdbc.sql("delete from app.studio_scenario where module = ? and file = ? and name = ?")
                        .params(ref.module(), ref.file(), name)
                        .update()
                > 0;
    }
}
