package org.kept.promise.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kept.promise.PromiseHistory;
import org.kept.promise.PromiseState;
import org.kept.shared.CaseRef;
import org.kept.shared.InvalidInputException;
import org.kept.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger across cases, the first due first; what time alone has done counts, whether or not a sweep has seen it. */
@Repository
public class PromiseLists implements PromiseHistory {

    /** What may be asked for, as the condition that finds it. */
    private static final Map<String, String> CONDITIONS = Map.of(
            "open", "ended_at is null",
            "at-risk",
                    "ended_at is null and ((state <> 'PAUSED' and warn_at <= :now and due_at >= :now)"
                            + " or (state = 'PAUSED' and pause_limit_at <= :now))",
            "paused", "ended_at is null and state = 'PAUSED'",
            "kept", "state = 'KEPT'",
            "broken", "(state = 'BROKEN' or (ended_at is null and state <> 'PAUSED' and due_at < :now))",
            "cancelled", "state = 'CANCELLED'");

    private static final String COLUMNS =
            """
            id, ref, policy, name, started_at, due_at, warn_at, fulfilled_at,
            (select string_agg(part ->> 'text', ' · ' order by place)
               from jsonb_array_elements(explanation -> 'parts') with ordinality as parts (part, place)
              where part ->> 'kind' <> 'CLOSED') as explanation,
            case when ended_at is not null then state
                 when state = 'PAUSED' then case when pause_limit_at <= :now then 'AT_RISK' else state end
                 when due_at < :now then 'BROKEN' when warn_at <= :now then 'AT_RISK' else 'OPEN' end as state""";

    private final JdbcClient jdbc;
    private final Clock clock;

    PromiseLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A promise in a list. */
    public record Row(
            UUID id,
            CaseRef ref,
            String policy,
            String name,
            PromiseState state,
            Instant startedAt,
            Instant warnAt,
            Instant dueAt,
            Instant fulfilledAt,
            String explanation) {}

    /**
     * One page of the promises in that state.
     *
     * @param after the {@code next} of the page before, or null
     * @throws InvalidInputException for a state or place that is not known
     */
    public Slice<Row> in(String state, String after, int limit) {
        String condition = CONDITIONS.get(state);
        if (condition == null) {
            throw InvalidInputException.of("state", "Choose one of open, at-risk, paused, kept, broken, cancelled");
        }
        Place place = Place.of(after);
        Timestamp now = Timestamp.from(clock.instant());
        List<Row> found = jdbc.sql("select " + COLUMNS + " from app.promise where " + condition
                        + " and (due_at, id) > (:due, :id) order by due_at, id limit :limit")
                .param("now", now)
                .param("due", Timestamp.from(place.dueAt()))
                .param("id", place.id())
                .param("limit", limit + 1)
                .query(PromiseLists::row)
                .list();
        long count = jdbc.sql("select count(*) from app.promise where " + condition
                        + " and cast(:now as timestamptz) is not null")
                .param("now", now)
                .query(Long.class)
                .single();
        boolean more = found.size() > limit;
        List<Row> items = more ? found.subList(0, limit) : found;
        return new Slice<>(items, more ? Place.after(items.get(limit - 1)) : null, count);
    }

    @Override
    public List<Move> moves(CaseRef ref) {
        return jdbc.sql(
                        """
                        select p.policy, 'pause' as kind, m.begins as at, m.ends as until, null as by, m.reason, m.evidence
                        from app.promise p join app.promise_pause m on m.promise_id = p.id where p.ref = :ref
                        union all
                        select p.policy, 'extension', m.created_at, null, m.amount || ' ' || m.unit, m.reason, null
                        from app.promise p join app.promise_extension m on m.promise_id = p.id where p.ref = :ref
                        order by at, policy, kind""")
                .param("ref", ref.value())
                .query((row, number) -> new Move(
                        row.getString("policy"),
                        row.getString("kind"),
                        row.getTimestamp("at").toInstant(),
                        row.getTimestamp("until") == null
                                ? null
                                : row.getTimestamp("until").toInstant(),
                        row.getString("by"),
                        row.getString("reason"),
                        row.getString("evidence")))
                .list();
    }

    private record Place(Instant dueAt, UUID id) {

        static Place of(String text) {
            if (text == null || text.isBlank()) {
                return new Place(Instant.EPOCH, new UUID(0, 0));
            }
            try {
                String[] parts = text.split("_", 2);
                return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw InvalidInputException.of("after", "Pass the 'next' of the page before, as it was given");
            }
        }

        static String after(Row row) {
            return row.dueAt() + "_" + row.id();
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Timestamp fulfilled = row.getTimestamp("fulfilled_at");
        return new Row(
                row.getObject("id", UUID.class),
                new CaseRef(row.getString("ref")),
                row.getString("policy"),
                row.getString("name"),
                PromiseState.valueOf(row.getString("state")),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("warn_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                fulfilled == null ? null : fulfilled.toInstant(),
                row.getString("explanation"));
    }
}
