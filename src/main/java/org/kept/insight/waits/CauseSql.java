package org.kept.insight.waits;

import org.kept.insight.InsightSettings;
import org.kept.insight.scope.Scope;
import org.springframework.stereotype.Component;

/**
 * Splits the time of every step that ended in a scope by why nobody worked on it. The parts of a step add up to its time without the
 * work: what is worked stands in none of them, nothing stands in two. The log has the parts of each step by itself; what lies beside
 * it, a promise's clock that stood still or a task for which an event did not really wait, is laid over them here.
 */
@Component
class CauseSql {

    private final String calendar;

    CauseSql(InsightSettings settings) {
        this.calendar = settings.calendar();
    }

    /**
     * A select with the step ({@code id, case_id, ended_at, value, currency}) and a column of milliseconds for each {@link Cause}: all of
     * a scope that waited for anything.
     */
    String rows(Scope scope) {
        return "(with " + overlays(scope)
                + """
                select s.id, s.case_id, s.ended_at, s.value, s.currency, s.queue_ms as queue, coalesce(o.outside, 0) as outside,
                    coalesce(o.untaken, s.untaken_ms) as untaken, coalesce(o.idle, s.idle_ms) as idle, coalesce(o.off, s.off_ms) as off
                from app.insight_step s left join overlaid o on o.id = s.id
                where %s and s.ended_at >= :from and s.ended_at < :to
                    and (s.queue_ms > 0 or s.type = 'userTask' or o.id is not null))"""
                        .formatted(scope.steps());
    }

    /** What a look at what lies beside the steps changes: rows of currency, cause, steps, ms and money_ms to add to the log's own. */
    String changes(Scope scope) {
        return "with " + overlays(scope)
                + """
                select rtrim(s.currency) as currency, c.cause, sum((c.ms > 0)::int - (c.was > 0)::int) as steps, sum(c.ms - c.was) as ms,
                    sum((c.ms - c.was) * s.value) as money_ms
                from overlaid o join app.insight_step s on s.id = o.id
                cross join lateral (values ('outside', o.outside, 0), ('untaken', coalesce(o.untaken, s.untaken_ms), s.untaken_ms),
                    ('idle', coalesce(o.idle, s.idle_ms), s.idle_ms), ('off', coalesce(o.off, s.off_ms), s.off_ms)) as c(cause, ms, was)
                group by 1, 2""";
    }

    /** Why clocks stood still in the scope's steps, the most frequent first. */
    String reasons(Scope scope) {
        return "select p.reason, count(distinct s.case_id) as n from " + STOOD_STILL + " where " + scope.steps()
                + " group by 1 order by 2 desc, 1 limit 3";
    }

    private String overlays(Scope scope) {
        return OVERLAYS.formatted(calendar, scope.steps(), EVENT, STOOD_STILL);
    }

    private static final String EVENT =
            "(s.type in ('receiveTask', 'eventBasedGateway') or s.type like 'intermediate%')";

    private static final String STOOD_STILL =
            """
            app.promise_pause p join app.promise its on its.id = p.promise_id
                join app.insight_case k on k.ref = its.ref and k.process_key = :process
                join app.insight_step s on s.case_id = k.id and s.type = 'userTask' and s.ended_at >= :from and s.ended_at < :to
                    and p.begins < s.ended_at and coalesce(p.ends, 'infinity') > s.started_at
            """;

    /** An event waits only while no task of the case is open and no earlier event waits: clocks that run beside the work are no wait. */
    private static final String OVERLAYS =
            """
            paused as materialized (select s.id, range_agg(tstzrange(greatest(p.begins, s.started_at),
                    least(coalesce(p.ends, s.ended_at), s.ended_at))) as still from %4$s where %2$s group by s.id
            ), overlaid as materialized (
                select t.id, app.insight_length(t.still) as outside, app.insight_opened('%1$s', t.free) as untaken,
                    greatest(0, app.insight_opened('%1$s', t.held) - t.worked_ms) as idle,
                    greatest(0, app.insight_length(t.free) + app.insight_length(t.held) - app.insight_opened('%1$s', t.free)
                        - greatest(0, app.insight_opened('%1$s', t.held) - t.worked_ms)
                        - least(t.worked_ms, app.insight_length(t.held))) as off
                from (select s.id, s.worked_ms, q.still, had.spans - q.still as held,
                        tstzmultirange(tstzrange(s.started_at, s.ended_at)) - q.still - had.spans as free
                    from paused q join app.insight_step s on s.id = q.id
                    cross join lateral (select coalesce(range_agg(tstzrange(h.began, h.ended)), '{}'::tstzmultirange) as spans
                        from app.insight_hold h where h.step_id = s.id) had) t
                union all
                select s.id, case when count(o.id) = 0 then (extract(epoch from s.ended_at - s.started_at) * 1000)::bigint
                    else app.insight_length(tstzmultirange(tstzrange(s.started_at, s.ended_at))
                        - range_agg(tstzrange(o.started_at, o.ended_at)) filter (where o.id is not null)) end, null, null, null
                from app.insight_step s left join app.insight_step o on o.case_id = s.case_id and o.id <> s.id
                    and o.started_at < s.ended_at and coalesce(o.ended_at, 'infinity') > s.started_at
                    and (o.type = 'userTask' or ((o.type in ('receiveTask', 'eventBasedGateway') or o.type like 'intermediate%%')
                        and (o.started_at, o.id) < (s.started_at, s.id)))
                where %2$s and s.ended_at >= :from and s.ended_at < :to and %3$s
                group by s.id, s.started_at, s.ended_at
            )
            """;
}
