package org.kept.insight.alerts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kept.casework.measures.CaseMeasure;
import org.kept.insight.measure.Course;
import org.kept.insight.measure.Courses;
import org.kept.insight.measure.Measures;
import org.kept.insight.promises.PromiseNumbers;
import org.kept.insight.rollup.Tallies;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.scope.ScopeReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers that can be watched, by whole weeks of the house's zone: what every process has, and what its module measures. */
@Component("insightWeeklyNumbers")
class WeeklyNumbers {

    /** Of every process. */
    static final List<String> OF_ALL = List.of("throughput", "cycleTime", "promisesKept");

    private static final int WEEKS = 26;
    private static final String MEDIANS =
            """
            select date_trunc('week', k.ended_at at time zone :zone)::date as week,
                percentile_cont(0.5) within group (order by k.elapsed_ms) / 1000.0 as value
            from app.insight_case k where %s and k.ended_at >= :from and k.ended_at < :to and not k.cancelled group by 1 order by 1""";

    private final ScopeReader scopes;
    private final Tallies tallies;
    private final PromiseNumbers promises;
    private final Measures measures;
    private final Courses courses;
    private final JdbcClient jdbc;
    private final Clock clock;

    WeeklyNumbers(
            ScopeReader scopes,
            Tallies tallies,
            PromiseNumbers promises,
            Measures measures,
            Courses courses,
            JdbcClient jdbc,
            Clock clock) {
        this.scopes = scopes;
        this.tallies = tallies;
        this.promises = promises;
        this.measures = measures;
        this.courses = courses;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether there is such a number. */
    boolean has(Watch watch) {
        return OF_ALL.contains(watch.measure()) || own(watch).isPresent();
    }

    /** The message key of its name. */
    String words(Watch watch) {
        return own(watch).map(CaseMeasure::words).orElse("insight.letters.measure." + watch.measure());
    }

    /** The last whole week of a process. */
    Scope lastWeek(String process) {
        Scope any = scopes.read(process, Map.of());
        LocalDate monday = LocalDate.ofInstant(clock.instant(), any.zone()).with(DayOfWeek.MONDAY);
        return any.during(
                monday.minusWeeks(1).atStartOfDay(any.zone()).toInstant(),
                monday.atStartOfDay(any.zone()).toInstant());
    }

    /** How it went, from the first whole week of the process, at most half a year; empty where it has none. */
    Optional<WeeklyCourse> of(Watch watch) {
        Timestamp began = jdbc.sql("select min(started_at) as at from app.insight_case where process_key = :process")
                .param("process", watch.process())
                .query((row, number) -> new Timestamp[] {row.getTimestamp("at")})
                .single()[0];
        if (began == null || !has(watch)) {
            return Optional.empty();
        }
        Scope last = lastWeek(watch.process());
        LocalDate first = LocalDate.ofInstant(began.toInstant(), last.zone())
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        if (first.isAfter(last.firstDay())) {
            return Optional.empty();
        }
        LocalDate from = last.firstDay().minusWeeks(WEEKS - 1L);
        Scope all = last.during(
                (first.isAfter(from) ? first : from).atStartOfDay(last.zone()).toInstant(), last.to());
        return Optional.of(own(watch).map(measure -> own(all, last, measure)).orElseGet(() -> switch (watch.measure()) {
            case "throughput" -> throughput(all, last);
            case "cycleTime" -> cycleTime(all, last);
            default -> kept(all, last);
        }));
    }

    private Optional<CaseMeasure> own(Watch watch) {
        return measures.of(watch.process()).stream()
                .filter(measure -> measure.id().equals(watch.measure()))
                .findFirst();
    }

    /** A week in which nothing ended is a week with 0. */
    private WeeklyCourse throughput(Scope all, Scope last) {
        Map<LocalDate, Double> weeks = new TreeMap<>();
        for (LocalDate week = all.firstDay(); !week.isAfter(last.firstDay()); week = week.plusWeeks(1)) {
            weeks.put(week, 0.0);
        }
        tallies.flowByDay(all)
                .forEach((day, flow) -> weeks.merge(day.with(DayOfWeek.MONDAY), (double) flow.ended(), Double::sum));
        return course(WeeklyCourse.Unit.COUNT, weeks, last, Mark.of("finished"));
    }

    private WeeklyCourse cycleTime(Scope all, Scope last) {
        Map<LocalDate, Double> weeks = new TreeMap<>();
        jdbc.sql(MEDIANS.formatted(all.cases()))
                .params(all.parameters())
                .param("zone", all.zone().getId())
                .query(row -> {
                    weeks.put(row.getObject("week", LocalDate.class), row.getDouble("value"));
                });
        return course(WeeklyCourse.Unit.SECONDS, weeks, last, Mark.of("completed"));
    }

    private WeeklyCourse kept(Scope all, Scope last) {
        Map<LocalDate, Double> weeks = new TreeMap<>();
        promises.of(all).weeks().stream()
                .filter(week -> week.keptShare() != null)
                .forEach(week -> weeks.put(week.week(), week.keptShare()));
        return course(WeeklyCourse.Unit.SHARE, weeks, last, Mark.of("promise", "broken"));
    }

    private WeeklyCourse own(Scope all, Scope last, CaseMeasure measure) {
        Map<LocalDate, Double> weeks = new TreeMap<>();
        for (Course.Point point : courses.of(all, measure).points()) {
            if (point.value() != null) {
                weeks.put(point.on(), point.value());
            }
        }
        WeeklyCourse.Unit unit =
                switch (measure.unit()) {
                    case SHARE -> WeeklyCourse.Unit.SHARE;
                    case SECONDS -> WeeklyCourse.Unit.SECONDS;
                    case NUMBER -> WeeklyCourse.Unit.COUNT;
                };
        return course(unit, weeks, last, Mark.of("measure", measure.id()));
    }

    private static WeeklyCourse course(WeeklyCourse.Unit unit, Map<LocalDate, Double> weeks, Scope last, Mark cases) {
        return new WeeklyCourse(
                unit,
                new ArrayList<>(weeks.keySet()),
                weeks.values().stream().mapToDouble(Double::doubleValue).toArray(),
                last,
                cases);
    }
}
