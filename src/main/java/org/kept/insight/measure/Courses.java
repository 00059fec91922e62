package org.kept.insight.measure;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kept.casework.measures.CaseMeasure;
import org.kept.insight.scope.Scope;
import org.kept.insight.statistics.Percentiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How measures went: this period, the one before, and by week or month; one question to the database for each measure. */
@Service
public class Courses {

    /** Longer periods are told by month: more points than this are a thicket. */
    private static final int WEEKS = 60;

    /** The edges are read once, in a query of their own; a slot's number is cheaper than its date, and as good to group by. */
    private static final String ROWS =
            """
            (select m.*, m.at >= :mid as during, width_bucket(m.at, (select :edges::timestamptz[])) as slot from (%s) m) m""";

    private static final String BY_SLOT = " group by grouping sets ((m.during), (m.during, m.slot))";

    /** Of a share it is enough to count, each row once: none needs an order, and none leaves the database. */
    private static final String SHARE =
            """
            select m.during, m.slot, sum(m.n)::bigint as n, sum(m.part) / nullif(sum(m.whole), 0) as value, sum(m.told)::bigint as told,
                sum(m.hits)::bigint as hits
            from (select m.during, m.slot, count(*) as n, sum(m.part) as part, sum(m.whole) as whole, count(m.part) as told,
                    count(*) filter (where m.part > 0) as hits
                from %s group by m.during, m.slot) m"""
                    + BY_SLOT;

    private static final String RATIO =
            """
            select m.during, m.slot, count(*) as n, %s as value,
                case when grouping(m.slot) = 1 then array_agg(m.part::double precision order by m.at, m.ref) end as parts,
                case when grouping(m.slot) = 1 then array_agg(coalesce(m.whole, 1)::double precision order by m.at, m.ref) end as wholes
            from %s"""
                    + BY_SLOT;

    /** What is in the middle is looked up here: a sort of its own for each slot is what takes the database longest. */
    private static final String MEDIAN =
            """
            select m.during, m.slot, count(*) as n, array_agg((%s)::double precision) as parts from %s group by m.during, m.slot""";

    private final Measures measures;
    private final JdbcClient jdbc;

    Courses(Measures measures, JdbcClient jdbc) {
        this.measures = measures;
        this.jdbc = jdbc;
    }

    /** @param slot its number, from 1; 0 and one more than there are hold what is before and after; null for all of them together */
    private record Line(boolean during, Integer slot, long n, Double value, Sample sample) {}

    /** One measure. */
    @Transactional(readOnly = true)
    public Course of(Scope scope, CaseMeasure measure) {
        List<Course.Point> slots = slots(scope);
        Scope wide = scope.during(scope.before().from(), scope.to());
        Map<String, Object> parameters = new HashMap<>(wide.parameters());
        parameters.put("mid", Timestamp.from(scope.from()));
        parameters.put("edges", edges(scope, slots));
        String rows = ROWS.formatted(measures.rows(wide, measure, ""));
        jdbc.sql(Measures.ROOM).query(String.class).single();
        List<Line> lines =
                switch (measure.kind()) {
                    case SHARE ->
                        read(
                                SHARE.formatted(rows),
                                parameters,
                                row -> Sample.share(row.getInt("hits"), row.getInt("told")));
                    case RATIO ->
                        read(
                                RATIO.formatted(measures.aggregate(scope, measure), rows),
                                parameters,
                                row -> new Sample(doubles(row.getArray("parts")), doubles(row.getArray("wholes"))));
                    case MEDIAN_TIME, MEDIAN_VALUE ->
                        medians(MEDIAN.formatted(measures.single(scope, measure), rows), parameters);
                };
        Line now = total(lines, true);
        Line before = total(lines, false);
        return new Course(
                measure,
                new Measures.Reading(measure, now.value(), now.n()),
                new Measures.Reading(measure, before.value(), before.n()),
                now.sample().against(before.sample(), measure.kind()),
                points(slots, lines));
    }

    private interface Reader {
        Sample read(ResultSet row) throws SQLException;
    }

    private List<Line> read(String sql, Map<String, Object> parameters, Reader sample) {
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> new Line(
                        row.getBoolean("during"),
                        row.getObject("slot", Integer.class),
                        row.getLong("n"),
                        row.getObject("value") == null ? null : row.getDouble("value"),
                        sample.read(row)))
                .list();
    }

    private List<Line> medians(String sql, Map<String, Object> parameters) {
        List<Line> lines = new ArrayList<>(jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> median(
                        row.getBoolean("during"), row.getInt("slot"), row.getLong("n"), doubles(row.getArray("parts"))))
                .list());
        for (boolean during : List.of(true, false)) {
            List<Line> its =
                    lines.stream().filter(line -> line.during() == during).toList();
            double[] all = its.stream()
                    .flatMapToDouble(line -> Arrays.stream(line.sample().parts()))
                    .toArray();
            lines.add(median(during, null, its.stream().mapToLong(Line::n).sum(), all));
        }
        return lines;
    }

    private static Line median(boolean during, Integer slot, long n, double[] values) {
        Double median = values.length == 0 ? null : Percentiles.of(values).median();
        return new Line(during, slot, n, median, new Sample(values, new double[0]));
    }

    private static Line total(List<Line> lines, boolean during) {
        return lines.stream()
                .filter(line -> line.during() == during
                        && line.slot() == null
                        && line.sample().parts().length > 0)
                .findFirst()
                .orElse(new Line(during, null, 0, null, Sample.NONE));
    }

    /** Whole weeks and months only, with nothing in them yet: half a week is no smaller week. */
    private static List<Course.Point> slots(Scope scope) {
        boolean months = scope.length().toDays() > 7 * WEEKS;
        List<Course.Point> slots = new ArrayList<>();
        LocalDate day =
                months ? scope.firstDay().withDayOfMonth(1) : scope.firstDay().with(java.time.DayOfWeek.MONDAY);
        for (LocalDate next; !day.isAfter(scope.lastDay()); day = next) {
            next = months ? day.plusMonths(1) : day.plusWeeks(1);
            if (!day.isBefore(scope.firstDay()) && !next.minusDays(1).isAfter(scope.lastDay())) {
                slots.add(new Course.Point(day, next.minusDays(1), null, 0));
            }
        }
        return slots;
    }

    private static String[] edges(Scope scope, List<Course.Point> slots) {
        List<Instant> edges = new ArrayList<>();
        slots.forEach(slot -> edges.add(slot.on().atStartOfDay(scope.zone()).toInstant()));
        edges.add(
                slots.isEmpty()
                        ? scope.to()
                        : slots.get(slots.size() - 1)
                                .until()
                                .plusDays(1)
                                .atStartOfDay(scope.zone())
                                .toInstant());
        return edges.stream().map(Instant::toString).toArray(String[]::new);
    }

    private static List<Course.Point> points(List<Course.Point> slots, List<Line> lines) {
        Map<Integer, Line> known = new HashMap<>();
        lines.stream()
                .filter(line -> line.during() && line.slot() != null)
                .forEach(line -> known.put(line.slot(), line));
        List<Course.Point> points = new ArrayList<>();
        for (Course.Point slot : slots) {
            Line line = known.get(points.size() + 1);
            points.add(line == null ? slot : new Course.Point(slot.on(), slot.until(), line.value(), line.n()));
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
