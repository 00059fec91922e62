package org.kept.insight.scope;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kept.shared.PageKey;
import org.kept.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the cases behind a number, by the very rows that were counted. For those who may see every case. */
@Service
@Transactional(readOnly = true)
public class CasesBehind {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Map<String, MarkKind> kinds;

    CasesBehind(JdbcClient jdbc, List<MarkKind> kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds.stream().collect(Collectors.toMap(MarkKind::id, Function.identity()));
    }

    /** The rows of a mark. */
    public Selection select(Scope scope, Mark mark) {
        MarkKind kind = kinds.get(mark.kind());
        if (kind == null) {
            throw Mark.notOurs();
        }
        Selection found = kind.select(scope, mark);
        return scope.fewPeople() ? found.untimed() : found;
    }

    /** How many there are. */
    public long count(Selection selection) {
        return jdbc.sql("select count(*) from (" + selection.sql() + ") found")
                .params(selection.parameters())
                .query(Long.class)
                .single();
    }

    /** One page of them, the latest first. */
    public Slice<Row> list(Selection selection, String after, int limit) {
        Map<String, Object> parameters = new HashMap<>(selection.parameters());
        int skip = after == null || after.isBlank() ? 0 : skip(after);
        int size = Math.min(limit, MOST);
        parameters.put("skip", skip);
        parameters.put("size", size + 1);
        List<Row> rows = jdbc.sql(
                        """
                        select found.id, found.ref, found.at, found.ms, coalesce(k.name, found.ref, found.id) as name, c.title,
                            c.customer_name, c.owner, c.team, coalesce(k.value, c.value) as value, coalesce(k.currency, c.currency) as currency,
                            coalesce(k.started_at, c.opened_at) as opened_at, coalesce(k.ended_at, c.closed_at) as closed_at,
                            coalesce(k.outcome, c.outcome) as outcome, c.promise_due_at, next.name as step
                        from (%s) found
                        left join app.insight_case k on k.id = found.id
                        left join app.casework_case c on c.ref = found.ref
                        left join lateral (select coalesce(s.name, s.activity_id) as name from app.casework_step s where s.ref = c.ref
                            and s.ended_at is null and c.closed_at is null and s.type in ('userTask', 'receiveTask', 'intermediateTimer',
                                'intermediateMessageCatch', 'serviceTask')
                            order by (s.type = 'userTask') desc, s.due_at, s.started_at, s.id limit 1) next on true
                        order by found.at desc nulls last, found.ref, found.id, found.ms limit :size offset :skip"""
                                .formatted(selection.sql()))
                .params(parameters)
                .query(CasesBehind::row)
                .list();
        boolean more = rows.size() > size;
        return new Slice<>(
                more ? rows.subList(0, size) : rows,
                more ? PageKey.of(String.valueOf(skip + size)) : null,
                count(selection));
    }

    private static int skip(String after) {
        try {
            int skip = Integer.parseInt(PageKey.parse(after, 1).part(0));
            if (skip >= 0) {
                return skip;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw PageKey.notOurs();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        long ms = row.getLong("ms");
        Duration took = row.wasNull() ? null : Duration.ofMillis(ms);
        return new Row(
                row.getString("name"),
                row.getString("ref"),
                row.getString("title"),
                row.getString("customer_name"),
                row.getString("owner"),
                row.getString("team"),
                row.getBigDecimal("value"),
                row.getString("currency"),
                instant(row, "opened_at"),
                instant(row, "closed_at"),
                row.getString("outcome"),
                row.getString("step"),
                instant(row, "promise_due_at"),
                instant(row, "at"),
                took);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /**
     * One row behind a number.
     *
     * @param name as in exports: the reference, with #2 for a second run of the case
     * @param ref leads to the case's page; null for a run without a case
     * @param took how long that was which the number is about, or null
     */
    public record Row(
            String name,
            String ref,
            String title,
            String customer,
            String owner,
            String team,
            java.math.BigDecimal value,
            String currency,
            Instant opened,
            Instant closed,
            String outcome,
            String step,
            Instant dueAt,
            Instant at,
            Duration took) {}
}
