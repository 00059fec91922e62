package org.kept.insight.measure;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kept.casework.measures.CaseMeasure;
import org.kept.insight.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How measures went: this period, the one before, and by week or month; one question to the database for each measure. */
@Service
@Transactional(readOnly = true)
public class Courses {

    /** Longer periods are told by month: more points than this are a thicket. */
    private static final int WEEKS = 60;

    private static final String ROWS =
            """
            (select m.*, m.at >= :mid as during,
                case when m.at >= :mid then date_trunc(cast(:unit as text), m.at at time zone :zone)::date end as bucket
                from (%s) m) m""";

    private static final String BY_BUCKET = " group by grouping sets ((m.during), (m.during, m.bucket))";

    /** Of a share it is enough to count, each row once: none needs an order, and none leaves the database. */
    private static final String SHARE =
            """
            select m.during, m.bucket, grouping(m.bucket) = 1 as whole_period, sum(m.n)::bigint as n, sum(m.part) / nullif(sum(m.whole), 0) as value,
                sum(m.told)::bigint as told, sum(m.hits)::bigint as hits, null::double precision[] as parts, null::double precision[] as wholes
            from (select m.during, m.bucket, count(*) as n, sum(m.part) as part, sum(m.whole) as whole, count(m.part) as told,
                    count(*) filter (where m.part > 0) as hits
                from %s group by m.during, m.bucket) m"""
                    + BY_BUCKET;

    private static final String ONE_BY_ONE =
            """
            select m.during, m.bucket, grouping(m.bucket) = 1 as whole_period, count(*) as n, %1$s as value, 0 as told, 0 as hits,
                case when grouping(m.bucket) = 1 then array_agg((%2$s)::double precision%3$s) end as parts,
                case when grouping(m.bucket) = 1 then array_agg(coalesce(m.whole, 1)::double precision%3$s) end as wholes
            from %4$s"""
                    + BY_BUCKET;

    private final Measures measures;
    private final JdbcClient jdbc;

    Courses(Measures measures, JdbcClient jdbc) {
        this.measures = measures;
        this.jdbc = jdbc;
    }

    /** Every measure of the scope's process. */
    public List<Course> of(Scope scope) {
        return measures.of(scope.processKey()).stream()
                .map(measure -> of(scope, measure))
                .toList();
    }

    private record Line(boolean during, boolean total, LocalDate bucket, long n, Double value, Sample sample) {}

    /** One measure. */
    public Course of(Scope scope, CaseMeasure measure) {
        boolean months = scope.length().toDays() > 7 * WEEKS;
        Scope wide = scope.during(scope.before().from(), scope.to());
        Map<String, Object> parameters = new HashMap<>(wide.parameters());
        parameters.put("mid", Timestamp.from(scope.from()));
        parameters.put("unit", months ? "month" : "week");
        parameters.put("zone", scope.zone().getId());
        String rows = ROWS.formatted(measures.rows(wide, measure, ""));
        String value = measures.aggregate(scope, measure);
        String sql =
                switch (measure.kind()) {
                    case SHARE -> SHARE.formatted(rows);
                    case RATIO -> ONE_BY_ONE.formatted(value, "m.part", " order by m.at, m.ref", rows);
                    case MEDIAN_TIME, MEDIAN_VALUE ->
                        ONE_BY_ONE.formatted(value, measures.single(scope, measure), "", rows);
                };
        jdbc.sql(Measures.ROOM).query(String.class).single();
        List<Line> lines = jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> new Line(
                        row.getBoolean("during"),
                        row.getBoolean("whole_period"),
                        row.getObject("bucket", LocalDate.class),
                        row.getLong("n"),
                        row.getObject("value") == null ? null : row.getDouble("value"),
                        measure.kind() == CaseMeasure.Kind.SHARE
                                ? Sample.share(row.getInt("hits"), row.getInt("told"))
                                : new Sample(doubles(row.getArray("parts")), doubles(row.getArray("wholes")))))
                .list();
        Line now = total(lines, true);
        Line before = total(lines, false);
        return new Course(
                measure,
                new Measures.Reading(measure, now.value(), now.n()),
                new Measures.Reading(measure, before.value(), before.n()),
                now.sample().against(before.sample(), measure.kind()),
                points(scope, lines, months));
    }

    private static Line total(List<Line> lines, boolean during) {
        return lines.stream()
                .filter(line ->
                        line.during() == during && line.total() && line.sample().parts().length > 0)
                .findFirst()
                .orElse(new Line(during, true, null, 0, null, Sample.NONE));
    }

    /** Whole weeks and months only: half a week is no smaller week. */
    private static List<Course.Point> points(Scope scope, List<Line> lines, boolean months) {
        Map<LocalDate, Line> known = new HashMap<>();
        lines.stream()
                .filter(line -> !line.total() && line.bucket() != null)
                .forEach(line -> known.put(line.bucket(), line));
        List<Course.Point> points = new ArrayList<>();
        LocalDate day =
                months ? scope.firstDay().withDayOfMonth(1) : scope.firstDay().with(java.time.DayOfWeek.MONDAY);
        for (LocalDate next; !day.isAfter(scope.lastDay()); day = next) {
            next = months ? day.plusMonths(1) : day.plusWeeks(1);
            if (!day.isBefore(scope.firstDay()) && !next.minusDays(1).isAfter(scope.lastDay())) {
                Line line = known.get(day);
                points.add(new Course.Point(
                        day, next.minusDays(1), line == null ? null : line.value(), line == null ? 0 : line.n()));
            }
        }
        return points;
    }

    static double[] doubles(Array array) throws SQLException {
        return array == null
                ? new double[0]
                : Arrays.stream((Double[]) array.getArray())
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .toArray();
    }
}
