package org.kept.studio.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.kept.studio.ModelRef;
import org.kept.workflow.migration.RunningCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Migrations and their cases as rows, in the caller's transaction; a node that dies leaves what is to do behind. */
@Component
class MigrationTable {

    private static final String SELECT =
            """
            select m.*, (select jsonb_object_agg(state, n) from (select state, count(*) as n from app.studio_migration_case c
                where c.migration_id = m.id group by state) counted) as counts from app.studio_migration m""";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    MigrationTable(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A case whose turn it is. */
    record Turn(UUID migration, int seq, String ref, String instance, String processKey, int attempts) {}

    void add(Migration migration) {
        jdbc.sql(
                        """
                        insert into app.studio_migration (id, module, file, to_version, deployment, from_version, mapping, reason, ordered_by, ordered_at)
                        values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?)""")
                .params(
                        migration.id(),
                        migration.module(),
                        migration.file(),
                        migration.toVersion(),
                        migration.deployment(),
                        migration.fromVersion(),
                        write(migration.mapping()),
                        migration.reason(),
                        migration.orderedBy(),
                        Timestamp.from(migration.orderedAt()))
                .update();
    }

    void addCases(UUID migration, List<RunningCase> cases) {
        jdbc.sql(
                        """
                        insert into app.studio_migration_case (migration_id, seq, ref, instance, process_key, from_version, version, state)
                        select ?, c.seq, c.ref, c.instance, c.key, c.version, nullif(c.version, 0), 'waiting'
                          from unnest(?, ?, ?, ?) with ordinality as c(ref, instance, key, version, seq)""")
                .params(
                        migration,
                        texts(cases, RunningCase::ref),
                        texts(cases, RunningCase::instance),
                        texts(cases, RunningCase::processKey),
                        cases.stream().map(RunningCase::version).toArray(Integer[]::new))
                .update();
    }

    private static String[] texts(List<RunningCase> cases, Function<RunningCase, String> part) {
        return cases.stream().map(part).toArray(String[]::new);
    }

    List<Migration> of(ModelRef ref) {
        return jdbc.sql(SELECT + " where module = ? and file = ? order by ordered_at desc, id limit 200")
                .params(ref.module(), ref.file())
                .query(this::migration)
                .list();
    }

    Optional<Migration> find(UUID id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(this::migration)
                .optional();
    }

    /** The migrations that have something left to do, the oldest first. */
    List<UUID> open() {
        return jdbc.sql("select id from app.studio_migration where ended_at is null order by ordered_at, id")
                .query(UUID.class)
                .list();
    }

    /** Takes the next case that nobody else has in hand; it stays taken until the transaction ends. */
    Optional<Turn> take(UUID migration, Instant now) {
        return jdbc.sql(
                        """
                        select * from app.studio_migration_case where migration_id = ? and state = 'waiting'
                            and (not_before is null or not_before <= ?) order by seq limit 1 for update skip locked""")
                .params(migration, Timestamp.from(now))
                .query((row, i) -> turn(row))
                .optional();
    }

    /** Takes this very case, if it still waits. */
    Optional<Turn> take(Turn turn) {
        return jdbc.sql(
                        "select * from app.studio_migration_case where migration_id = ? and seq = ? and state = 'waiting'"
                                + " for update skip locked")
                .params(turn.migration(), turn.seq())
                .query((row, i) -> turn(row))
                .optional();
    }

    void done(Turn turn, MigrationState state, String reason, Integer version, Instant now) {
        jdbc.sql(
                        "update app.studio_migration_case set state = ?, reason = ?, version = ?, done_at = ?, attempts = attempts + 1"
                                + " where migration_id = ? and seq = ?")
                .params(state.word(), reason, version, Timestamp.from(now), turn.migration(), turn.seq())
                .update();
    }

    void later(Turn turn, Instant notBefore) {
        jdbc.sql("update app.studio_migration_case set attempts = attempts + 1, not_before = ?"
                        + " where migration_id = ? and seq = ?")
                .params(Timestamp.from(notBefore), turn.migration(), turn.seq())
                .update();
    }

    void started(UUID migration, Instant now) {
        jdbc.sql("update app.studio_migration set started_at = ? where id = ? and started_at is null")
                .params(Timestamp.from(now), migration)
                .update();
    }

    /** Whether it has ended by this: nothing is left to do, and nobody else has said so. */
    boolean ended(UUID migration, Instant now) {
        return jdbc.sql(
                                """
                                update app.studio_migration m set ended_at = ? where id = ? and ended_at is null
                                    and not exists (select 1 from app.studio_migration_case c where c.migration_id = m.id and c.state = 'waiting')""")
                        .params(Timestamp.from(now), migration)
                        .update()
                == 1;
    }

    /** Whether it was stopped by this; a case that is going over just now goes over. */
    boolean stopped(UUID migration, String person, String reason, Instant now) {
        int found = jdbc.sql(
                        "update app.studio_migration set stopped_by = ?, ended_at = ? where id = ? and ended_at is null")
                .params(person, Timestamp.from(now), migration)
                .update();
        jdbc.sql("update app.studio_migration_case set state = 'refused', reason = ?, done_at = ?"
                        + " where migration_id = ? and state = 'waiting'")
                .params(reason, Timestamp.from(now), migration)
                .update();
        return found == 1;
    }

    private static Turn turn(ResultSet row) throws SQLException {
        return new Turn(
                row.getObject("migration_id", UUID.class),
                row.getInt("seq"),
                row.getString("ref"),
                row.getString("instance"),
                row.getString("process_key"),
                row.getInt("attempts"));
    }

    private Migration migration(ResultSet row, int number) throws SQLException {
        Map<MigrationState, Integer> counts = new EnumMap<>(MigrationState.class);
        read(row.getString("counts"), new TypeReference<Map<String, Integer>>() {})
                .forEach((state, n) -> counts.put(MigrationState.of(state), n));
        return new Migration(
                row.getObject("id", UUID.class),
                row.getString("module"),
                row.getString("file"),
                row.getObject("from_version", Integer.class),
                row.getInt("to_version"),
                row.getString("deployment"),
                read(row.getString("mapping"), new TypeReference<Map<String, String>>() {}),
                row.getString("reason"),
                row.getString("ordered_by"),
                instant(row, "ordered_at"),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getString("stopped_by"),
                counts);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private String write(Map<String, String> mapping) {
        try {
            return json.writeValueAsString(mapping);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A mapping cannot be written", e);
        }
    }

    private <T> Map<String, T> read(String text, TypeReference<Map<String, T>> type) {
        try {
            return text == null ? Map.of() : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written cannot be read", e);
        }
    }
}
