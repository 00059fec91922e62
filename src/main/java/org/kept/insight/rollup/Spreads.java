package org.kept.insight.rollup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.insight.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exact percentiles of durations without sorting them all. How many lie in each step of a scale is summed already; that tells in which
 * step a percentile is and at which place in it, and only the durations of that step are looked at.
 */
@Service
@Transactional(readOnly = true)
public class Spreads {

    private final JdbcClient jdbc;

    Spreads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A step, or with empty names the cases themselves. */
    public record Item(String model, String activity) {

        /** The cases themselves. */
        public static final Item CASES = new Item("", "");
    }

    /** The percentiles of one item in milliseconds, in the order asked for, and over how many durations. */
    public record Percentiles(long n, double[] values) {}

    /** Percentiles (0 to 1, as PostgreSQL's percentile_cont) of how long each step took that ended and was not cancelled. */
    public Map<Item, Percentiles> steps(Scope scope, double... shares) {
        return percentiles(scope, Log.STEPS, shares);
    }

    /** The same of the cases; empty values where none ended. */
    public Percentiles cases(Scope scope, double... shares) {
        return percentiles(scope, Log.CASES, shares).getOrDefault(Item.CASES, new Percentiles(0, new double[0]));
    }

    private Map<Item, Percentiles> percentiles(Scope scope, Log log, double... shares) {
        if (scope.version() != null || scope.team() != null || !scope.summed()) {
            return sorted(scope, log, shares);
        }
        Map<Item, Spread> spreads = spreads(scope, log);
        List<Place> places = new ArrayList<>();
        spreads.forEach((item, spread) -> {
            for (double share : shares) {
                places.add(spread.place(item, spread.below(share)));
                places.add(spread.place(item, spread.above(share)));
            }
        });
        Map<Place, Long> values = values(scope, log, places);
        Map<Item, Percentiles> all = new LinkedHashMap<>();
        spreads.forEach((item, spread) -> {
            double[] found = new double[shares.length];
            for (int i = 0; i < shares.length; i++) {
                long below = values.get(spread.place(item, spread.below(shares[i])));
                long above = values.get(spread.place(item, spread.above(shares[i])));
                double rank = shares[i] * (spread.n - 1);
                found[i] = below + (rank - Math.floor(rank)) * (above - below);
            }
            all.put(item, new Percentiles(spread.n, found));
        });
        return all;
    }

    /** Of a part of the cases: few enough to be sorted. */
    private Map<Item, Percentiles> sorted(Scope scope, Log log, double... shares) {
        Map<Item, Percentiles> all = new LinkedHashMap<>();
        jdbc.sql("select %s, count(*), percentile_cont(cast(:shares as double precision[])) within group (order by %s)"
                                .formatted(log.item, log.duration(scope))
                        + " from " + log.from(scope)
                        + " and %1$s.ended_at >= :from and %1$s.ended_at < :to group by 1, 2".formatted(log.row))
                .params(scope.parameters())
                .param("shares", shares)
                .query(row -> {
                    Double[] values = (Double[]) row.getArray(4).getArray();
                    all.put(
                            new Item(row.getString(1), row.getString(2)),
                            new Percentiles(
                                    row.getLong(3),
                                    Arrays.stream(values)
                                            .mapToDouble(Double::doubleValue)
                                            .toArray()));
                });
        return all;
    }

    private Map<Item, Spread> spreads(Scope scope, Log log) {
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("basis", scope.working() ? "w" : "e");
        Pieces pieces = Pieces.of(scope.from(), scope.to(), 'd');
        String sql =
                """
                select model_key, item, buckets, counts from app.insight_spread
                where process_key = :process and basis = :basis and %1$s and %2$s
                union all
                select model_key, item, array_agg(bucket), array_agg(n) from (
                    select model_key, item, bucket, count(*) as n from (
                        select %3$s, app.insight_bucket(%4$s) from %5$s and %6$s
                        union all
                        select %3$s, app.insight_bucket(%4$s) from %5$s and %7$s
                            and exists (select 1 from app.insight_unfolded u where u.kind = '%8$s' and u.id = %9$s.id)
                    ) as found (model_key, item, bucket) group by 1, 2, 3) more
                group by 1, 2"""
                        .formatted(
                                log.inSpread,
                                pieces.onSums(parameters),
                                log.item,
                                log.duration(scope),
                                log.from(scope),
                                pieces.onEdges(log.row + ".ended_at", parameters),
                                pieces.inside(log.row + ".ended_at", parameters),
                                log.unfolded,
                                log.row);
        Map<Item, Spread> spreads = new LinkedHashMap<>();
        jdbc.sql(sql).params(parameters).query(row -> {
            spreads.computeIfAbsent(new Item(row.getString(1), row.getString(2)), item -> new Spread())
                    .add((Number[]) row.getArray(3).getArray(), (Number[])
                            row.getArray(4).getArray());
        });
        return spreads;
    }

    /** The durations at these places, each step of the scale read once through its index. */
    private Map<Place, Long> values(Scope scope, Log log, List<Place> places) {
        Map<Place, Long> values = new HashMap<>();
        List<Place> wanted = places.stream().distinct().toList();
        if (wanted.isEmpty()) {
            return values;
        }
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put(
                "models", wanted.stream().map(place -> place.item().model()).toArray(String[]::new));
        parameters.put(
                "items", wanted.stream().map(place -> place.item().activity()).toArray(String[]::new));
        parameters.put("buckets", wanted.stream().map(Place::bucket).toArray(Integer[]::new));
        parameters.put("places", wanted.stream().map(Place::place).toArray(Long[]::new));
        String sql =
                """
                with wanted as (select * from unnest(cast(:models as text[]), cast(:items as text[]), cast(:buckets as int[]),
                    cast(:places as bigint[])) as w(model_key, item, bucket, place))
                select b.model_key, b.item, b.bucket, p.place, (b.ms)[p.place + 1] as value
                from (select step.model_key, step.item, step.bucket, its.ms
                    from (select distinct model_key, item, bucket from wanted) step
                    cross join lateral (select array_agg(found.ms order by found.ms) as ms from (
                        select %s as ms from %s and %s and app.insight_bucket(%1$s) = step.bucket::smallint
                            and %s.ended_at >= :from and %4$s.ended_at < :to) found) its) b
                join wanted p using (model_key, item, bucket)"""
                        .formatted(log.duration(scope), log.from(scope), log.same, log.row);
        jdbc.sql(sql).params(parameters).query(row -> {
            values.put(
                    new Place(new Item(row.getString(1), row.getString(2)), row.getInt(3), row.getLong(4)),
                    row.getLong(5));
        });
        return values;
    }

    /** The n-th duration within a step of the scale, from 0. */
    private record Place(Item item, int bucket, long place) {}

    /** How many durations lie in each step of the scale. */
    private static final class Spread {

        /** 32 steps for each of the octaves of a number of 64 bits. */
        private final long[] counts = new long[64 * 32];

        private long n;

        void add(Number[] buckets, Number[] more) {
            for (int i = 0; i < buckets.length; i++) {
                counts[buckets[i].intValue()] += more[i].longValue();
                n += more[i].longValue();
            }
        }

        long below(double share) {
            return (long) Math.floor(share * (n - 1));
        }

        long above(double share) {
            return Math.min(below(share) + 1, n - 1);
        }

        Place place(Item item, long rank) {
            long before = 0;
            for (int bucket = 0; bucket < counts.length; bucket++) {
                if (rank < before + counts[bucket]) {
                    return new Place(item, bucket, rank - before);
                }
                before += counts[bucket];
            }
            throw new IllegalStateException("There are only " + before + " durations");
        }
    }

    /** Which rows of the log are meant, and how they are named. */
    private enum Log {
        STEPS(
                "s",
                "s.model_key, s.activity_id",
                "item <> ''",
                "s",
                "s.model_key = step.model_key and s.activity_id = step.item"),
        CASES("k", "'' , ''", "item = ''", "e", "step.item = ''");

        private final String row;
        private final String item;
        private final String inSpread;
        private final String unfolded;
        private final String same;

        Log(String row, String item, String inSpread, String unfolded, String same) {
            this.row = row;
            this.item = item;
            this.inSpread = inSpread;
            this.unfolded = unfolded;
            this.same = same;
        }

        String duration(Scope scope) {
            return row + (scope.working() ? ".working_ms" : ".elapsed_ms");
        }

        String from(Scope scope) {
            return (this == STEPS
                            ? "app.insight_step s where " + scope.steps()
                            : "app.insight_case k where " + scope.cases())
                    + " and " + row + ".ended_at is not null and not " + row + ".cancelled and " + duration(scope)
                    + " is not null";
        }
    }
}
