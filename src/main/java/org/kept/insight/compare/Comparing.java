package org.kept.insight.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.kept.casework.measures.CaseMeasure;
import org.kept.casework.measures.CaseMeasure.Kind;
import org.kept.insight.AtOnce;
import org.kept.insight.measure.Measures;
import org.kept.insight.measure.TwoSides;
import org.kept.insight.measure.TwoSides.Told;
import org.kept.insight.rollup.Tallies;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.statistics.Comparison;
import org.kept.insight.statistics.Comparison.Share;
import org.kept.insight.statistics.MixAdjusted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Works out the numbers of two sides and how sure their difference is; the same rows every time, because the draws are seeded. */
@Service
public class Comparing {

    private static final long SEED = 20_261_125;

    private final Tallies tallies;
    private final Measures measures;
    private final TwoSides sides;
    private final AtOnce atOnce;
    private final JdbcClient jdbc;

    Comparing(Tallies tallies, Measures measures, TwoSides sides, AtOnce atOnce, JdbcClient jdbc) {
        this.tallies = tallies;
        this.measures = measures;
        this.sides = sides;
        this.atOnce = atOnce;
        this.jdbc = jdbc;
    }

    /**
     * Time, throughput and every measure that is a share or a time. Only where neither side is of few people. Versions have no
     * throughput: that would say how long each was in use.
     */
    public List<Compared> of(Scope one, Scope other, LocalDate today) {
        List<Compared> all = new ArrayList<>();
        List<Scope> both = List.of(one, other);
        List<Map<String, long[]>> taken = atOnce.each(both, this::cycleTimes);
        Map<String, long[]> before = taken.get(0);
        Map<String, long[]> after = taken.get(1);
        all.add(times("time", null, all(before), all(after), before, after, Mark.of("completed")));
        if (Objects.equals(one.version(), other.version())) {
            List<long[]> days = atOnce.each(both, side -> perDay(side, today));
            all.add(new Compared(
                    null,
                    "rate",
                    Compared.Kind.RATE,
                    Rates.perWeek(days.get(0), days.get(1), SEED),
                    null,
                    Mark.of("finished")));
        }
        // Ratios weigh by money and medians of values have no unit in common: no interval is known for them here.
        List<CaseMeasure> asked = measures.of(one.processKey()).stream()
                .filter(measure -> measure.kind() == Kind.SHARE || measure.kind() == Kind.MEDIAN_TIME)
                .toList();
        List<List<Told>> told = atOnce.each(asked, measure -> sides.of(one, other, measure));
        List<String> segments = segments(one);
        for (int i = 0; i < asked.size(); i++) {
            CaseMeasure measure = asked.get(i);
            List<Told> its = told.get(i);
            List<Told> earlier = its.stream().filter(Told::one).toList();
            List<Told> later = its.stream().filter(Told::other).toList();
            Mark mark = Mark.of("measure", measure.id());
            all.add(
                    measure.kind() == Kind.SHARE
                            ? shares(measure, earlier, later, segments, mark)
                            : times(
                                    measure.id(),
                                    measure,
                                    millis(earlier),
                                    millis(later),
                                    by(segments, earlier, Comparing::millis),
                                    by(segments, later, Comparing::millis),
                                    mark));
        }
        return all;
    }

    private static Compared times(
            String id,
            CaseMeasure measure,
            long[] before,
            long[] after,
            Map<String, long[]> one,
            Map<String, long[]> other,
            Mark mark) {
        return new Compared(
                measure,
                id,
                Compared.Kind.TIME,
                Comparison.medians(before, after, SEED),
                kinds(one, other) < 2 ? null : MixAdjusted.medians(one, other, SEED),
                mark);
    }

    private static Compared shares(
            CaseMeasure measure, List<Told> earlier, List<Told> later, List<String> segments, Mark mark) {
        Map<String, Share> before = by(segments, earlier, Comparing::share);
        Map<String, Share> after = by(segments, later, Comparing::share);
        return new Compared(
                measure,
                measure.id(),
                Compared.Kind.SHARE,
                Comparison.shares(share(earlier), share(later)),
                kinds(before, after) < 2 ? null : MixAdjusted.shares(before, after),
                mark);
    }

    private static long kinds(Map<String, ?> one, Map<String, ?> other) {
        return java.util.stream.Stream.concat(one.keySet().stream(), other.keySet().stream())
                .distinct()
                .count();
    }

    private static long[] all(Map<String, long[]> kinds) {
        return kinds.values().stream().flatMapToLong(Arrays::stream).toArray();
    }

    /** The kinds of case there are; the one kind alone where the scopes ask for one. */
    private List<String> segments(Scope scope) {
        return scope.segment() != null
                ? List.of(scope.segment())
                : jdbc.sql("select distinct segment from app.insight_case where process_key = :process")
                        .params(scope.parameters())
                        .query(String.class)
                        .list();
    }

    /** By kind of case, those without any included: what is drawn by seed depends on how many there are. */
    private static <T> Map<String, T> by(List<String> segments, List<Told> told, Function<List<Told>, T> value) {
        Map<String, T> kinds = new TreeMap<>();
        segments.forEach(segment -> kinds.put(
                segment,
                value.apply(told.stream()
                        .filter(some -> segment.equals(some.segment()))
                        .toList())));
        return kinds;
    }

    private Map<String, long[]> cycleTimes(Scope scope) {
        Map<String, List<Long>> kinds = new TreeMap<>();
        jdbc.sql("select k.segment, " + (scope.working() ? "k.working_ms" : "k.elapsed_ms")
                        + " as ms from app.insight_case k where " + scope.cases()
                        + " and k.ended_at >= :from and k.ended_at < :to and not k.cancelled")
                .params(scope.parameters())
                .query(row -> {
                    kinds.computeIfAbsent(row.getString("segment"), kind -> new ArrayList<>())
                            .add(row.getLong("ms"));
                });
        Map<String, long[]> times = new TreeMap<>();
        kinds.forEach((kind, values) -> times.put(
                kind, values.stream().mapToLong(Long::longValue).sorted().toArray()));
        return times;
    }

    private static long[] millis(List<Told> told) {
        return told.stream()
                .flatMapToDouble(some -> Arrays.stream(some.singles()))
                .mapToLong(seconds -> Math.round(seconds * 1_000))
                .toArray();
    }

    private static Share share(List<Told> told) {
        return new Share(
                told.stream().mapToInt(Told::hits).sum(),
                told.stream().mapToInt(Told::n).sum());
    }

    /** What ended on each whole day of the side that is over. */
    private long[] perDay(Scope scope, LocalDate today) {
        Map<LocalDate, Tallies.Flow> flow = tallies.flowByDay(scope);
        LocalDate end = scope.lastDay().isBefore(today) ? scope.lastDay() : today;
        return scope.firstDay()
                .datesUntil(end.isBefore(scope.firstDay()) ? scope.firstDay() : end.plusDays(1))
                .mapToLong(day -> flow.getOrDefault(day, new Tallies.Flow(0, 0)).ended())
                .toArray();
    }
}
