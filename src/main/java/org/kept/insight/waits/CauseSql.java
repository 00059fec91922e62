package org.kept.insight.waits;

import org.kept.insight.InsightSettings;
import org.kept.insight.scope.Scope;
import org.springframework.stereotype.Component;

/**
 * Splits the time of every step that ended in a scope by why nobody worked on it. The parts of a step add up to its time without the
 * work: what is worked stands in none of them, nothing stands in two.
 */
@Component
class CauseSql {

    private final String calendar;

    CauseSql(InsightSettings settings) {
        this.calendar = settings.calendar();
    }

    /**
     * A select with the step ({@code s.*} as {@code id, case_id, model_key, activity_id, ended_at, value, currency}) and a column of
     * milliseconds for each {@link Cause}.
     */
    String rows(Scope scope) {
        return ROWS.formatted(calendar, scope.steps());
    }

    /** Why clocks stood still in the scope's steps, with how many cases. */
    String reasons(Scope scope) {
        return REASONS.formatted(scope.steps());
    }

    private static final String STOOD_STILL =
            """
            app.promise_pause p join app.promise its on its.id = p.promise_id
                join app.insight_case k on k.ref = its.ref and k.process_key = :process
                join app.insight_step s on s.case_id = k.id and s.type = 'userTask' and s.ended_at >= :from and s.ended_at < :to
                    and p.begins < s.ended_at and coalesce(p.ends, 'infinity') > s.started_at
            """;

    private static final String REASONS = "select p.reason, count(distinct s.case_id) as n from " + STOOD_STILL
            + " where %s group by 1 order by 2 desc, 1 limit 3";

    /**
     * An event waits only while no task of the case is open and no earlier event waits: clocks that run beside the work are no wait.
     * Only the few steps in which a promise's clock stood still need their spans laid over each other; for all others the sums that the
     * log keeps are enough.
     */
    private static final String ROWS = "select * from (with paused as materialized (select s.id, range_agg(tstzrange("
            + "greatest(p.begins, s.started_at), least(coalesce(p.ends, s.ended_at), s.ended_at))) as still from "
            + STOOD_STILL
            + """
            group by s.id
            ), split as materialized (
                select t.id, app.insight_length(t.still) as outside, app.insight_opened('%1$s', t.free) as untaken,
                    greatest(0, app.insight_opened('%1$s', t.held) - t.worked_ms) as idle, t.worked_ms,
                    app.insight_length(t.free) as free_ms, app.insight_length(t.held) as held_ms
                from (select s.id, s.worked_ms, q.still, had.spans - q.still as held,
                        tstzmultirange(tstzrange(s.started_at, s.ended_at)) - q.still - had.spans as free
                    from paused q join app.insight_step s on s.id = q.id
                    cross join lateral (select coalesce(range_agg(tstzrange(h.began, h.ended)), '{}'::tstzmultirange) as spans
                        from app.insight_hold h where h.step_id = s.id) had) t
            ), waited as materialized (
                select s.id, app.insight_length(tstzmultirange(tstzrange(s.started_at, s.ended_at))
                    - coalesce(range_agg(tstzrange(o.started_at, o.ended_at)) filter (where o.id is not null), '{}')) as ms
                from app.insight_step s left join app.insight_step o on o.case_id = s.case_id and o.id <> s.id
                    and o.started_at < s.ended_at and coalesce(o.ended_at, 'infinity') > s.started_at
                    and (o.type = 'userTask' or ((o.type = 'receiveTask' or o.type = 'eventBasedGateway' or o.type like 'intermediate%%')
                        and (o.started_at, o.id) < (s.started_at, s.id)))
                where %2$s and s.ended_at >= :from and s.ended_at < :to
                    and (s.type = 'receiveTask' or s.type = 'eventBasedGateway' or s.type like 'intermediate%%')
                group by s.id, s.started_at, s.ended_at
            )
            select r.id, r.case_id, r.model_key, r.activity_id, r.ended_at, r.value, r.currency, r.queued as queue,
                case when r.waits then coalesce(e.ms, 0) else coalesce(p.outside, 0) end as outside,
                case when r.task then coalesce(p.untaken, greatest(0, r.span_open - r.held_open)) else 0 end as untaken,
                case when r.task then coalesce(p.idle, greatest(0, r.held_open - r.worked_ms)) else 0 end as idle,
                case when not r.task then 0
                    when p.id is not null then greatest(0, p.free_ms + p.held_ms - p.untaken - p.idle - least(p.worked_ms, p.held_ms))
                    else greatest(0, r.span - greatest(0, r.span_open - r.held_open) - greatest(0, r.held_open - r.worked_ms)
                        - least(r.worked_ms, r.held_ms)) end as off
            from (select b.*, b.elapsed_ms - b.queued as span,
                    least(b.held_ms, coalesce(b.held_working_ms,
                        (b.held_ms * (b.span_open::double precision / nullif(b.elapsed_ms - b.queued, 0)))::bigint, 0)) as held_open
                from (select s.id, s.case_id, s.model_key, s.activity_id, s.ended_at, s.value, s.currency, s.elapsed_ms, s.held_ms,
                        s.worked_ms, s.held_working_ms, s.type = 'userTask' as task,
                        (s.type = 'receiveTask' or s.type = 'eventBasedGateway' or s.type like 'intermediate%%') as waits,
                        case when s.queued_at is null then 0 else (extract(epoch from s.started_at - s.queued_at) * 1000)::bigint end as queued,
                        coalesce(s.working_ms, s.elapsed_ms) - case when s.queued_at is null then 0
                            else app.insight_worked('%1$s', s.started_at) - app.insight_worked('%1$s', s.queued_at) end as span_open
                    from app.insight_step s where %2$s and s.ended_at >= :from and s.ended_at < :to
                        and (s.queued_at is not null or s.type in ('userTask', 'receiveTask', 'eventBasedGateway')
                            or s.type like 'intermediate%%')) b) r
            left join split p on p.id = r.id and r.task left join waited e on e.id = r.id and r.waits) caused""";
}
