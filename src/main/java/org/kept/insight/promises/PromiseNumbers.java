package org.kept.insight.promises;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.kept.insight.measure.Measures;
import org.kept.insight.scope.Scope;
import org.kept.insight.statistics.Percentiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether we did what we said, by the time at which it was due; cancelled promises count nowhere. */
@Service
@Transactional(readOnly = true)
public class PromiseNumbers {

    private final PromiseRows rows;
    private final JdbcClient jdbc;

    PromiseNumbers(PromiseRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** Promises that are alike in everything a page tells them by. */
    private record Group(
            String policy, String name, String team, String channel, String week, PromiseCount count, long[] late) {}

    /**
     * All that a page says, counted in one go.
     *
     * @param policies the most broken first, as teams and channels
     * @param weeks by the Monday they begin on, in their order
     * @param lateMs half of the broken ones were, or are by now, at least this late; null without any
     * @param atRisk how many are at risk now, whenever they are due
     */
    public record Sums(
            PromiseCount all,
            List<PromiseCount> policies,
            List<PromiseCount> teams,
            List<PromiseCount> channels,
            List<PromiseCount> weeks,
            Double lateMs,
            long atRisk) {}

    /** Everything of a scope. */
    public Sums of(Scope scope) {
        List<Group> groups = groups(scope);
        Map<String, String> names = new TreeMap<>();
        groups.forEach(group -> names.put(group.policy(), group.name()));
        return new Sums(
                sum("", "", groups),
                by(groups, Group::policy, names),
                by(groups, Group::team, Map.of()),
                by(groups, Group::channel, Map.of()),
                by(groups, Group::week, Map.of()).stream()
                        .sorted(Comparator.comparing(PromiseCount::key))
                        .toList(),
                late(groups),
                atRisk(scope));
    }

    /** Only how many were kept, broken, or neither yet. */
    public PromiseCount all(Scope scope) {
        return sum("", "", groups(scope));
    }

    private List<Group> groups(Scope scope) {
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

    private static List<PromiseCount> by(List<Group> groups, Function<Group, String> key, Map<String, String> names) {
        Map<String, PromiseCount> counts = new TreeMap<>();
        groups.forEach(group -> counts.merge(
                key.apply(group),
                group.count().called(key.apply(group), names.getOrDefault(key.apply(group), "")),
                PromiseCount::plus));
        return counts.values().stream()
                .sorted(Comparator.comparingLong(PromiseCount::broken)
                        .thenComparingLong(PromiseCount::due)
                        .reversed()
                        .thenComparing(PromiseCount::key))
                .toList();
    }

    private static PromiseCount sum(String key, String name, List<Group> groups) {
        return groups.stream()
                .map(Group::count)
                .reduce(PromiseCount::plus)
                .orElse(new PromiseCount("", "", 0, 0, 0, 0))
                .called(key, name);
    }

    private static Double late(List<Group> groups) {
        Percentiles late = Percentiles.of(groups.stream()
                .flatMapToLong(group -> LongStream.of(group.late()))
                .toArray());
        return late.isEmpty() ? null : late.median();
    }

    private long atRisk(Scope scope) {
        return jdbc.sql(rows.atRisk(scope) + "select count(*) from judged")
                .params(rows.parameters(scope))
                .query(Long.class)
                .single();
    }
}
