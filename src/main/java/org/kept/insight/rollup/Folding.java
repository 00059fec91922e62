package org.kept.insight.rollup;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds what has ended into the sums by hour, day and month. What waits for it is noted with the log, taken off the list in the
 * transaction that adds it, and added by readers until then: so numbers are exact at once, whenever this runs. One node folds at a time.
 */
@Service
public class Folding {

    /** Ids are in no order of time, so each batch writes most sums again: the fewer of them the better, while one stays far from the time limit. */
    private static final int AT_ONCE = 50_000;

    private static final String GRAINS = "(values ('h', 'hour'), ('d', 'day'), ('m', 'month')) as g(grain, unit)";
    private static final String SPREADS = "(values ('d', 'day'), ('m', 'month')) as g(grain, unit)";
    private static final String BASES = "(values ('e', d.elapsed_ms), ('w', d.working_ms)) as m(basis, ms)";
    private static final String TALLY =
            "insert into app.insight_tally as t (grain, at, process_key, kind, model_key, item, version, team, ";
    private static final String KEY =
            " on conflict (process_key, grain, kind, at, model_key, item, version, team) do update set ";
    /** A row holds a whole scale: what came is merged into it and it is written again. */
    private static final String SPREAD =
            """
            came as materialized (
                select g.grain, %s as at, d.process_key, d.model_key, d.item, m.basis, app.insight_bucket(m.ms) as bucket, count(*) as n
                from done d cross join %s cross join lateral %s where not d.cancelled and m.ms is not null
                group by 1, 2, 3, 4, 5, 6, 7
            ), spread as (
                insert into app.insight_spread (grain, at, process_key, model_key, item, basis, buckets, counts)
                select grain, at, process_key, model_key, item, basis, array_agg(bucket order by bucket), array_agg(n order by bucket)
                from (select grain, at, process_key, model_key, item, basis, bucket, sum(n)::bigint as n from (
                        select * from came
                        union all
                        select grain, at, process_key, model_key, item, basis, its.bucket, its.n
                        from (select distinct grain, at, process_key, model_key, item, basis from came) touched
                        join app.insight_spread using (grain, at, process_key, model_key, item, basis)
                        cross join lateral unnest(buckets, counts) as its(bucket, n)) them
                    group by 1, 2, 3, 4, 5, 6, 7) merged
                group by 1, 2, 3, 4, 5, 6
                on conflict (process_key, basis, grain, at, model_key, item)
                    do update set buckets = excluded.buckets, counts = excluded.counts
            )""";

    private static final String CAUSES =
            """
            caused as (
                insert into app.insight_cause as t (grain, at, process_key, version, team, currency, cause, steps, ms, money_ms)
                select g.grain, %s, d.process_key, d.version, d.team, coalesce(rtrim(d.currency), ''), m.cause, count(*), sum(m.ms),
                    coalesce(sum(m.ms * d.value), 0)
                from done d cross join %s cross join lateral (values ('queue', d.queue_ms), ('untaken', d.untaken_ms),
                    ('idle', d.idle_ms), ('off', d.off_ms)) as m(cause, ms)
                where m.ms > 0 group by 1, 2, 3, 4, 5, 6, 7
                on conflict (process_key, grain, at, version, team, currency, cause) do update set steps = t.steps + excluded.steps,
                    ms = t.ms + excluded.ms, money_ms = t.money_ms + excluded.money_ms
            )""";

    private static final String TAKEN =
            """
            with taken as materialized (
                delete from app.insight_unfolded where (kind, id) in (
                    select kind, id from app.insight_unfolded where kind = '%s' limit :limit for update skip locked)
                returning id
            ), """;

    private static final String STEPS = TAKEN.formatted("s")
            + """
            done as materialized (
                select s.process_key, s.model_key, s.activity_id as item, s.case_version as version, s.team, s.ended_at, s.cancelled,
                    s.elapsed_ms, s.working_ms, s.held_ms, s.worked_ms, s.queue_ms, s.untaken_ms, s.idle_ms, s.off_ms, s.value, s.currency
                from taken join app.insight_step s on s.id = taken.id
            ), tallied as (
                %sended, cancelled, elapsed_ms, working_ms, held_ms, worked_ms, queued_ms)
                select g.grain, %s, d.process_key, 'step', d.model_key, d.item, d.version, d.team, count(*),
                    count(*) filter (where d.cancelled), coalesce(sum(d.elapsed_ms), 0), coalesce(sum(d.working_ms), 0),
                    coalesce(sum(d.held_ms), 0), coalesce(sum(d.worked_ms), 0), coalesce(sum(d.queue_ms), 0)
                from done d cross join %s group by 1, 2, 3, 4, 5, 6, 7, 8
                %sended = t.ended + excluded.ended, cancelled = t.cancelled + excluded.cancelled,
                    elapsed_ms = t.elapsed_ms + excluded.elapsed_ms, working_ms = t.working_ms + excluded.working_ms,
                    held_ms = t.held_ms + excluded.held_ms, worked_ms = t.worked_ms + excluded.worked_ms,
                    queued_ms = t.queued_ms + excluded.queued_ms
            ), %s, %s
            select count(*) from taken"""
                    .formatted(
                            TALLY,
                            at("d.ended_at"),
                            GRAINS,
                            KEY,
                            SPREAD.formatted(at("d.ended_at"), SPREADS, BASES),
                            CAUSES.formatted(at("d.ended_at"), GRAINS));

    private static final String STARTS = TAKEN.formatted("b")
            + """
            begun as materialized (
                select k.process_key, k.version, k.started_at from taken join app.insight_case k on k.id = taken.id
            ), tallied as (
                %sstarted)
                select g.grain, %s, d.process_key, 'case', '', '', d.version, '', count(*)
                from begun d cross join %s group by 1, 2, 3, 7 %sstarted = t.started + excluded.started
            ) select count(*) from taken"""
                    .formatted(TALLY, at("d.started_at"), GRAINS, KEY);

    private static final String ENDS = TAKEN.formatted("e")
            + """
            done as materialized (
                select k.process_key, '' as model_key, '' as item, k.version, k.team, k.ended_at, k.cancelled, k.elapsed_ms, k.working_ms
                from taken join app.insight_case k on k.id = taken.id
            ), tallied as (
                %sended, cancelled, elapsed_ms, working_ms)
                select g.grain, %s, d.process_key, 'case', '', '', d.version, d.team, count(*), count(*) filter (where d.cancelled),
                    coalesce(sum(d.elapsed_ms), 0), coalesce(sum(d.working_ms), 0)
                from done d cross join %s group by 1, 2, 3, 7, 8
                %sended = t.ended + excluded.ended, cancelled = t.cancelled + excluded.cancelled,
                    elapsed_ms = t.elapsed_ms + excluded.elapsed_ms, working_ms = t.working_ms + excluded.working_ms
            ), %s
            select count(*) from taken"""
                    .formatted(
                            TALLY, at("d.ended_at"), GRAINS, KEY, SPREAD.formatted(at("d.ended_at"), SPREADS, BASES));

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Folding(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Folds all there is, unless another node is at it. */
    @Scheduled(fixedDelayString = "${kept.insight.fold:PT10S}", initialDelayString = "${kept.insight.fold:PT10S}")
    public void fold() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> foldSome()));
        }
    }

    private boolean foldSome() {
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('insight-fold', 41))")
                .query(Boolean.class)
                .single();
        return mine && (run(STEPS) | run(STARTS) | run(ENDS) | run(PathFold.SQL));
    }

    private boolean run(String sql) {
        return jdbc.sql(sql).param("limit", AT_ONCE).query(Long.class).single() == AT_ONCE;
    }

    private static String at(String column) {
        return "date_trunc(g.unit, " + column + " at time zone 'UTC') at time zone 'UTC'";
    }
}
