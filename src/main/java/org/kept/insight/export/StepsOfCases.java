package org.kept.insight.export;

/** The visible steps of some runs in the order in which they began, as SQL: by the same rules as the page of paths. */
final class StepsOfCases {

    private StepsOfCases() {}

    /**
     * What shares a loop over a list, itself or by what holds it, is one pass: all but its first are siblings. Steps of one moment
     * stand in the model's order, then by name.
     */
    static final String SQL =
            """
            with own as materialized (
                select s.* from app.insight_step s where s.case_id = any (:runs)
            ), held as (
                select o.id, min(l.multi_id) as multi_id from own o join own l on l.case_id = o.case_id and l.multi_id is not null
                    and l.type in ('subProcess', 'callActivity', 'transaction') and (l.type = 'callActivity') = (l.model_key <> o.model_key)
                    and o.entered_at >= l.entered_at and (l.ended_at is null or o.entered_at <= l.ended_at) and l.id <> o.id
                group by o.id
            )
            select o.*, row_number() over (partition by o.case_id, o.model_key, o.activity_id, coalesce(h.multi_id, o.multi_id, o.id)
                    order by o.entered_at, o.place, o.id) > 1 as sibling,
                array(select t.at from (select began as at from app.insight_hold where step_id = o.id
                    union all select o.held_since where o.held_since is not null) t order by t.at) as taken
            from own o left join held h on h.id = o.id
            where app.insight_visible(o.type)
            order by o.case_id, o.entered_at, o.place, o.model_key || '#' || o.activity_id, o.id
            """;
}
