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
     * milliseconds for each {@link Cause}: all of a scope.
     */
    String rows(Scope scope) {
        return "(" + plain(scope) + " union all " + overlaid(scope) + ")";
    }

    /** Of these rows the many whose sums in the log are enough. */
    String plain(Scope scope) {
        String where = "not " + EVENT + " and s.id not in (select s.id from " + STOOD_STILL + ")";
        return PLAIN + steps(scope, where);
    }

    /** Of these rows the few whose spans are laid over others': events, and steps in which a promise's clock stood still. */
    String overlaid(Scope scope) {
        String where = "s.id in (select id from paused union all select id from waited)";
        return OVERLAID.formatted(calendar, scope.steps(), EVENT, STOOD_STILL, steps(scope, where));
    }

    /** Why clocks stood still in the scope's steps, the most frequent first. */
    String reasons(Scope scope) {
        return "select p.reason, count(distinct s.case_id) as n from " + STOOD_STILL + " where " + scope.steps()
                + " group by 1 order by 2 desc, 1 limit 3";
    }

    private String steps(Scope scope, String where) {
        return STEPS.formatted(calendar, scope.steps(), EVENT, where);
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

    private static final String PLAIN =
            """
            select r.id, r.case_id, r.model_key, r.activity_id, r.ended_at, r.value, r.currency, r.queued as queue, 0 as outside,
                case when r.task then greatest(0, r.span_open - r.held_open) else 0 end as untaken,
                case when r.task then greatest(0, r.held_open - r.worked_ms) else 0 end as idle,
                case when r.task then greatest(0, r.span - greatest(0, r.span_open - r.held_open)
                    - greatest(0, r.held_open - r.worked_ms) - least(r.worked_ms, r.held_ms)) else 0 end as off
            from """;

    /** A step with its time, how much of that the house was open, and how much of that somebody had it. */
    private static final String STEPS =
            """
            (select b.*, b.elapsed_ms - b.queued as span, least(b.held_ms, coalesce(b.held_working_ms,
                    (b.held_ms * (b.span_open::double precision / nullif(b.elapsed_ms - b.queued, 0)))::bigint, 0)) as held_open
                from (select s.id, s.case_id, s.model_key, s.activity_id, s.ended_at, s.value, s.currency, s.elapsed_ms, s.held_ms,
                        s.worked_ms, s.held_working_ms, s.type = 'userTask' as task,
                        case when s.queued_at is null then 0 else (extract(epoch from s.started_at - s.queued_at) * 1000)::bigint end as queued,
                        coalesce(s.working_ms, s.elapsed_ms) - case when s.queued_at is null then 0
                            else app.insight_worked('%1$s', s.started_at) - app.insight_worked('%1$s', s.queued_at) end as span_open
                    from app.insight_step s where %2$s and s.ended_at >= :from and s.ended_at < :to
                        and (s.queued_at is not null or s.type = 'userTask' or %3$s) and %4$s) b) r""";

    /** An event waits only while no task of the case is open and no earlier event waits: clocks that run beside the work are no wait. */
    private static final String OVERLAID =
            """
            select * from (with paused as materialized (select s.id, range_agg(tstzrange(greatest(p.begins, s.started_at),
                    least(coalesce(p.ends, s.ended_at), s.ended_at))) as still from %4$s group by s.id
            ), split as materialized (
                select t.id, app.insight_length(t.still) as outside, app.insight_opened('%1$s', t.free) as untaken,
                    greatest(0, app.insight_opened('%1$s', t.held) - t.worked_ms) as idle,
                    app.insight_length(t.free) + app.insight_length(t.held) as left_ms,
                    least(t.worked_ms, app.insight_length(t.held)) as worked
                from (select s.id, s.worked_ms, q.still, had.spans - q.still as held,
                        tstzmultirange(tstzrange(s.started_at, s.ended_at)) - q.still - had.spans as free
                    from paused q join app.insight_step s on s.id = q.id
                    cross join lateral (select coalesce(range_agg(tstzrange(h.began, h.ended)), '{}'::tstzmultirange) as spans
                        from app.insight_hold h where h.step_id = s.id) had) t
            ), waited as materialized (
                select s.id, case when count(o.id) = 0 then (extract(epoch from s.ended_at - s.started_at) * 1000)::bigint
                    else app.insight_length(tstzmultirange(tstzrange(s.started_at, s.ended_at))
                        - range_agg(tstzrange(o.started_at, o.ended_at)) filter (where o.id is not null)) end as ms
                from app.insight_step s left join app.insight_step o on o.case_id = s.case_id and o.id <> s.id
                    and o.started_at < s.ended_at and coalesce(o.ended_at, 'infinity') > s.started_at
                    and (o.type = 'userTask' or ((o.type in ('receiveTask', 'eventBasedGateway') or o.type like 'intermediate%%')
                        and (o.started_at, o.id) < (s.started_at, s.id)))
                where %2$s and s.ended_at >= :from and s.ended_at < :to and %3$s
                group by s.id, s.started_at, s.ended_at
            )
            select r.id, r.case_id, r.model_key, r.activity_id, r.ended_at, r.value, r.currency, r.queued as queue,
                coalesce(e.ms, p.outside) as outside, coalesce(p.untaken, 0) as untaken, coalesce(p.idle, 0) as idle,
                greatest(0, coalesce(p.left_ms - p.untaken - p.idle - p.worked, 0)) as off
            from %5$s left join split p on p.id = r.id left join waited e on e.id = r.id) caused""";
}
