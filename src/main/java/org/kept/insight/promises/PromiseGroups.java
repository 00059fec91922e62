package org.kept.insight.promises;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.kept.insight.measure.Measures;
import org.kept.insight.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promises counted by all that a page tells them by, so that one reading serves every list of it. */
@Service
@Transactional(readOnly = true)
class PromiseGroups {

    private final PromiseRows rows;
    private final JdbcClient jdbc;

    PromiseGroups(PromiseRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** Promises that are alike in everything a page tells them by. */
    record Group(
            String policy, String name, String team, String channel, String week, PromiseCount count, long[] late) {}

    /** Those due in the scope. */
    List<Group> due(Scope scope) {
        // Rows are laid in order to be counted: by what tells most of them apart at once.
        String by = PromiseRows.WEEK + ", " + PromiseRows.by("policy") + ", " + PromiseRows.by("team") + ", "
                + PromiseRows.by("channel");
        jdbc.sql(Measures.ROOM).query(String.class).single();
        return jdbc.sql(
                        rows.due(scope) + "select " + by
                                + """
                        , max(p.name), count(*) filter (where p.stands = 'kept'), count(*) filter (where p.stands = 'broken'),
                            count(*) filter (where p.stands = 'risk'), count(*) filter (where p.stands = 'open'),
                            array_agg(p.late_ms) filter (where p.stands = 'broken')
                        from judged p group by 1, 2, 3, 4""")
                .params(rows.parameters(scope))
                .query((row, number) -> new Group(
                        row.getString(2),
                        row.getString(5),
                        row.getString(3),
                        row.getString(4),
                        row.getString(1),
                        new PromiseCount("", "", row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9)),
                        longs(row.getArray(10))))
                .list();
    }

    private static long[] longs(Array array) throws SQLException {
        return array == null
                ? new long[0]
                : Stream.of((Long[]) array.getArray())
                        .mapToLong(Long::longValue)
                        .toArray();
    }

    /** How many are at risk now, whenever they are due. */
    long atRisk(Scope scope) {
        return jdbc.sql(rows.atRisk(scope) + "select count(*) from judged")
                .params(rows.parameters(scope))
                .query(Long.class)
                .single();
    }
}
