package org.kept.insight.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.kept.casework.CaseMeasure;
import org.kept.insight.measure.Measures;
import org.kept.insight.rollup.Tallies;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.statistics.Comparison;
import org.kept.insight.statistics.Comparison.Share;
import org.kept.insight.statistics.MixAdjusted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works out the numbers of two sides and how sure their difference is; the same rows every time, because the draws are seeded. */
@Service
@Transactional(readOnly = true)
public class Comparing {

    private static final long SEED = 20_261_125;

    private final Tallies tallies;
    private final Measures measures;
    private final JdbcClient jdbc;

    Comparing(Tallies tallies, Measures measures, JdbcClient jdbc) {
        this.tallies = tallies;
        this.measures = measures;
        this.jdbc = jdbc;
    }

    /**
     * Time, throughput and every measure that is a share or a time. Only where neither side is of few people. Versions have no
     * throughput: that would say how long each was in use.
     */
    public List<Compared> of(Scope one, Scope other, LocalDate today) {
        List<Compared> all = new ArrayList<>();
        Map<String, long[]> before = cycleTimes(one);
        Map<String, long[]> after = cycleTimes(other);
        all.add(times("time", null, all(before), all(after), before, after, Mark.of("completed")));
        if (Objects.equals(one.version(), other.version())) {
            all.add(new Compared(
                    null,
                    "rate",
                    Compared.Kind.RATE,
                    Rates.perWeek(perDay(one, today), perDay(other, today), SEED),
                    null,
                    Mark.of("finished")));
        }
        for (CaseMeasure measure : measures.of(one.processKey())) {
            Mark mark = Mark.of("measure", measure.id());
            switch (measure.kind()) {
                case SHARE -> all.add(shares(measure, one, other, mark));
                case MEDIAN_TIME ->
                    all.add(times(
                            measure.id(),
                            measure,
                            millis(one, measure),
                            millis(other, measure),
                            bySegment(one, scope -> millis(scope, measure)),
                            bySegment(other, scope -> millis(scope, measure)),
                            mark));
                default -> {
                    // Ratios weigh by money and medians of values have no unit in common: no interval is known for them
                    // here.
                }
            }
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

    private Compared shares(CaseMeasure measure, Scope one, Scope other, Mark mark) {
        Map<String, Share> before = bySegment(one, scope -> share(scope, measure));
        Map<String, Share> after = bySegment(other, scope -> share(scope, measure));
        return new Compared(
                measure,
                measure.id(),
                Compared.Kind.SHARE,
                Comparison.shares(share(one, measure), share(other, measure)),
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

    /** By kind of case; of the one kind alone where the scope asks for one. */
    private <T> Map<String, T> bySegment(Scope scope, Function<Scope, T> value) {
        Map<String, T> kinds = new TreeMap<>();
        List<String> segments = scope.segment() != null
                ? List.of(scope.segment())
                : jdbc.sql("select distinct segment from app.insight_case where process_key = :process")
                        .params(scope.parameters())
                        .query(String.class)
                        .list();
        segments.forEach(segment -> kinds.put(segment, value.apply(scope.ofSegment(segment))));
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

    private long[] millis(Scope scope, CaseMeasure measure) {
        return measures.values(scope, measure).stream()
                .filter(Objects::nonNull)
                .mapToLong(seconds -> Math.round(seconds * 1_000))
                .sorted()
                .toArray();
    }

    private Share share(Scope scope, CaseMeasure measure) {
        List<Double> values = measures.values(scope, measure);
        return new Share((int) values.stream().filter(value -> value > 0).count(), values.size());
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
