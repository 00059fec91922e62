package org.kept.studio.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what became of each case, with what people know it by. */
@Component
class MigrationReport {

    private static final String STEP =
            """
            (select string_agg(distinct coalesce(s.name, s.activity_id), ', ') from app.casework_step s where s.ref = m.ref
                and s.process_instance_id = m.instance and s.ended_at is null and s.type not in ('subProcess', 'multiInstanceBody'))""";

    private final JdbcClient jdbc;

    MigrationReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cases of a migration, what went wrong first. */
    List<MigratedCase> of(UUID migration, int most) {
        return jdbc.sql(
                        "select m.*, c.title, c.customer_name, c.owner, " + STEP
                                + " as step from app.studio_migration_case m left join app.casework_case c on c.ref = m.ref"
                                + " where m.migration_id = ? order by array_position(array['failed','refused','waiting','moved'], m.state), m.seq limit ?")
                .params(migration, most)
                .query(MigrationReport::row)
                .list();
    }

    private static MigratedCase row(ResultSet row, int number) throws SQLException {
        return new MigratedCase(
                row.getString("ref"),
                row.getString("title"),
                row.getString("customer_name"),
                row.getString("owner"),
                row.getInt("from_version"),
                row.getObject("version", Integer.class),
                row.getString("step"),
                MigrationState.of(row.getString("state")),
                row.getString("reason"),
                true,
                MigrationTable.instant(row, "done_at"),
                "/cases/" + row.getString("ref"));
    }
}
