package org.kept.casework.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.kept.casework.CaseSummary;
import org.kept.shared.CaseRef;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads a case with where it is now: the step that waits for a person comes first, else the oldest that waits at all. */
@Component
class CaseRows implements RowMapper<CaseSummary> {

    /** Every statement on cases begins with this; the case is {@code c}. */
    static final String SELECT =
            """
            select c.*, next.name as next_step, next.due_at as step_due_at, places.ids as places
            from app.casework_case c
            left join lateral (
                select coalesce(s.name, s.activity_id) as name, s.due_at from app.casework_step s
                where s.ref = c.ref and s.ended_at is null and s.type not in (%s)
                order by (s.type = 'userTask') desc, s.due_at, s.started_at, s.id limit 1) next on true
            left join lateral (
                select array_agg(s.activity_id) as ids from app.casework_step s
                where s.ref = c.ref and s.ended_at is null and s.process_key = c.process_key) places on true
            """
                    .formatted(StepHistory.CONTAINERS);

    private final Phases phases;

    CaseRows(Phases phases) {
        this.phases = phases;
    }

    @Override
    public CaseSummary mapRow(ResultSet row, int number) throws SQLException {
        String process = row.getString("process_key");
        int version = row.getInt("process_version");
        Instant promised = instant(row, "promise_due_at");
        Instant stepDue = instant(row, "step_due_at");
        return new CaseSummary(
                new CaseRef(row.getString("ref")),
                process,
                version,
                row.getString("title"),
                row.getObject("account_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getString("customer_name"),
                row.getString("owner"),
                row.getString("team"),
                row.getBigDecimal("value"),
                row.getString("currency"),
                instant(row, "opened_at"),
                instant(row, "closed_at"),
                row.getString("outcome"),
                instant(row, "parked_until"),
                row.getString("parked_reason"),
                row.getArray("places") == null ? null : phases.furthest(process, version, places(row)),
                row.getString("next_step"),
                Stream.of(promised, stepDue)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(null));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static List<String> places(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("places").getArray());
    }
}
