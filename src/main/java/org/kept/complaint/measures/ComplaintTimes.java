package org.kept.complaint.measures;

/** Whether a complaint was settled, acknowledged and answered by when its rules ask for it. */
final class ComplaintTimes {

    /** Closed means answered: what was investigated stays open until the time to go further is over, and would come months too late. */
    static final String SETTLED_EARLY =
            """
            select k.number as ref, k.answered_at as at,
                (case when k.early_resolved and not exists (select 1 from app.promise p
                    where p.ref = k.number and p.policy = 'complaint-early' and p.fulfilled_at > p.due_at)
                    then 1 else 0 end)::numeric as part, 1::numeric as whole,
                null::timestamptz as began, null::timestamptz as ended
            from app.complaint k
            where k.number is not null and k.answered_at is not null""";

    /** An answer that is overdue is a miss from that day on; else whoever never answers would look best. */
    static final String ANSWERED =
            """
            select k.number as ref, coalesce(k.answered_at, late.due_at) as at,
                (case when k.answered_in_time and not exists (
                    select 1 from app.complaint_regime r join app.promise p on p.ref = r.ref
                        and p.policy in (r.stage2_policy, 'stage-two-default')
                    where r.ref = k.number and p.state not in ('CANCELLED', 'PAUSED')
                      and (p.fulfilled_at > p.due_at or (p.fulfilled_at is null and p.due_at <= now())))
                    then 1 else 0 end)::numeric as part, 1::numeric as whole,
                null::timestamptz as began, null::timestamptz as ended
            from app.complaint k
            left join lateral (select min(p.due_at) as due_at
                from app.complaint_regime r join app.promise p on p.ref = r.ref and p.policy = r.answer_policy
                where r.ref = k.number and p.fulfilled_at is null and p.state not in ('CANCELLED', 'PAUSED')
                  and p.due_at <= now()) late on true
            where k.number is not null and (k.answered_at is not null
                or (late.due_at is not null and k.withdrawn_at is null
                    and coalesce(k.outcome, '') not in ('withdrawn', 'service_request', 'out_of_remit')))""";

    /** Each set of rules asks for its own; one that is missed is a miss, at the moment it was due. */
    static final String ACKNOWLEDGED =
            """
            select k.number as ref, coalesce(min(p.due_at) filter (where p.late), max(p.fulfilled_at)) as at,
                (case when bool_or(p.late) then 0 else 1 end)::numeric as part, 1::numeric as whole,
                null::timestamptz as began, null::timestamptz as ended
            from app.complaint k
            join (select r.ref, o.due_at, o.fulfilled_at, (o.fulfilled_at is null or o.fulfilled_at > o.due_at) as late
                  from app.complaint_regime r join app.promise o on o.ref = r.ref and o.policy = r.acknowledge_policy
                  where o.state <> 'CANCELLED'
                    and (o.fulfilled_at is not null or (o.due_at <= now() and o.state <> 'PAUSED'))) p on p.ref = k.number
            group by k.number""";

    private ComplaintTimes() {}
}
