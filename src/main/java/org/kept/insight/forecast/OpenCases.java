package org.kept.insight.forecast;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.kept.insight.forecast.Remaining.Eta;
import org.kept.insight.forecast.Runs.Run;
import org.kept.insight.scope.Scope;
import org.kept.promise.BreachOdds;
import org.kept.promise.BreachOdds.Risk;
import org.kept.shared.CaseRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The open cases, each with when it will likely be done and how likely its promise breaks; what is most at stake first. */
@Service
@Transactional(readOnly = true)
public class OpenCases {

    /** Every second week of half a year is replayed. */
    private static final int MOMENTS = 13;

    private static final Duration APART = Duration.ofDays(14);

    private final Runs runs;
    private final BreachOdds odds;
    private final JdbcClient jdbc;

    /** Of one day and kind of case, while no more cases are known. */
    private record Learned(Scope day, int runs) {}

    /** The past is replayed once an hour. */
    private final Cache<Learned, EtaRecord> records =
            Caffeine.newBuilder().maximumSize(200).expireAfterWrite(Duration.ofHours(1)).build();

    OpenCases(Runs runs, BreachOdds odds, JdbcClient jdbc) {
        this.runs = runs;
        this.odds = odds;
        this.jdbc = jdbc;
    }

    /**
     * One open case.
     *
     * @param ref leads to its page; null for a run without a case
     * @param likely when half of those like it are done; null where the past says too little
     * @param nearlySure when 85 in 100 are; null where the past does not reach so far
     * @param rests how many finished cases the dates rest on
     * @param risk the promise that is most likely to break; null where it has none that is open
     */
    public record Row(
            String name,
            String ref,
            String title,
            BigDecimal value,
            String currency,
            Instant since,
            Instant likely,
            Instant nearlySure,
            int rests,
            boolean sameStep,
            Risk risk) {

        /** The odds that the promise breaks: 1 where it has, 0 where nothing is known. */
        public double odds() {
            if (risk == null) {
                return 0;
            }
            return risk.chance() == null
                    ? 0
                    : (double) risk.chance().longer() / risk.chance().like();
        }

        /** Whether the promise is broken already. */
        public boolean late(Instant now) {
            return risk != null && !risk.paused() && !risk.dueAt().isAfter(now);
        }

        double stake(Instant now) {
            double worth = value == null ? 0 : value.doubleValue();
            return (late(now) ? 1 : odds()) * Math.max(worth, 1);
        }
    }

    /**
     * The list and how its dates would have fared.
     *
     * @param without cases of which nothing can be said yet
     */
    public record Outlook(List<Row> rows, EtaRecord record, long without) {}

    /** All open cases of the scope at that moment. */
    public Outlook of(Scope scope, Instant now) {
        List<Run> past = runs.lastYear(scope, now);
        List<Run> open = runs.open(scope, now);
        long then = runs.at(scope, now);
        Remaining remaining = new Remaining(past, then);
        Map<String, Eta> etas = new HashMap<>();
        open.forEach(run -> remaining.of(run).ifPresent(eta -> etas.put(run.id(), eta)));
        Map<Long, Instant> moments = runs.moments(
                scope,
                etas.values().stream()
                        .flatMapToLong(eta -> LongStream.concat(eta.p50().stream(), eta.p85().stream()))
                        .boxed()
                        .toList());
        List<Row> rows = rows(scope, now, etas, moments);
        long without = rows.stream().filter(row -> row.likely() == null).count();
        LocalDate today = LocalDate.ofInstant(now, scope.zone());
        Scope day = scope.during(
                today.atStartOfDay(scope.zone()).toInstant(),
                today.plusDays(1).atStartOfDay(scope.zone()).toInstant());
        EtaRecord record = records.get(new Learned(day, past.size()), learned -> replay(scope, past, then, now));
        return new Outlook(rows, record, without);
    }

    private EtaRecord replay(Scope scope, List<Run> past, long then, Instant now) {
        List<Long> moments = IntStream.rangeClosed(1, MOMENTS)
                .mapToObj(i -> runs.at(scope, now.minus(APART.multipliedBy(i))))
                .toList();
        return EtaRecord.of(past, moments, then);
    }

    private List<Row> rows(Scope scope, Instant now, Map<String, Eta> etas, Map<Long, Instant> moments) {
        List<Row> rows = new ArrayList<>();
        jdbc.sql("select k.id, k.name, k.ref, k.value, k.currency, k.started_at, c.title from app.insight_case k"
                        + " left join app.casework_case c on c.ref = k.ref where " + scope.cases()
                        + " and k.ended_at is null and k.started_at < :now")
                .params(scope.parameters())
                .param("now", java.sql.Timestamp.from(now))
                .query(row -> {
                    Optional<Eta> eta = Optional.ofNullable(etas.get(row.getString("id")));
                    rows.add(new Row(
                            row.getString("name"),
                            row.getString("ref"),
                            row.getString("title"),
                            row.getBigDecimal("value"),
                            row.getString("currency"),
                            row.getTimestamp("started_at").toInstant(),
                            eta.flatMap(one -> moment(one.p50(), moments)).orElse(null),
                            eta.flatMap(one -> moment(one.p85(), moments)).orElse(null),
                            eta.map(Eta::rests).orElse(0),
                            eta.map(Eta::sameStep).orElse(false),
                            null));
                });
        Map<CaseRef, Risk> risks = risks(rows, now);
        return rows.stream()
                .map(row -> withRisk(row, row.ref() == null ? null : risks.get(new CaseRef(row.ref()))))
                .sorted(Comparator.<Row>comparingDouble(row -> -row.stake(now))
                        .thenComparing(
                                row -> row.value() == null ? BigDecimal.ZERO : row.value(), Comparator.reverseOrder())
                        .thenComparing(Row::since)
                        .thenComparing(Row::name))
                .toList();
    }

    private static Optional<Instant> moment(OptionalLong at, Map<Long, Instant> moments) {
        return at.isPresent() ? Optional.ofNullable(moments.get(at.getAsLong())) : Optional.empty();
    }

    private static Row withRisk(Row row, Risk risk) {
        return new Row(
                row.name,
                row.ref,
                row.title,
                row.value,
                row.currency,
                row.since,
                row.likely,
                row.nearlySure,
                row.rests,
                row.sameStep,
                risk);
    }

    /** Per case the promise most likely to break, broken ones before all. */
    private Map<CaseRef, Risk> risks(List<Row> rows, Instant now) {
        List<CaseRef> refs = rows.stream()
                .map(Row::ref)
                .flatMap(ref -> ref == null ? Stream.empty() : Stream.of(new CaseRef(ref)))
                .distinct()
                .toList();
        Map<CaseRef, Risk> worst = new HashMap<>();
        for (Risk risk : refs.isEmpty() ? List.<Risk>of() : odds.now(refs)) {
            worst.merge(risk.ref(), risk, (one, other) -> badness(other, now) > badness(one, now) ? other : one);
        }
        return worst;
    }

    private static double badness(Risk risk, Instant now) {
        if (risk.paused()) {
            return -1;
        }
        return !risk.dueAt().isAfter(now)
                ? 2
                : risk.chance() == null
                        ? -0.5
                        : (double) risk.chance().longer() / risk.chance().like();
    }
}
