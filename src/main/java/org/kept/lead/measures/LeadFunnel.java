package org.kept.lead.measures;

/**
 * How far leads come. Marketing qualified (MQL) is a lead whose grade is or was hot or warm: the grade may have changed since, but the
 * promise that followed from it stands in the ledger. Accepted by sales (SAL) is one whose last judgement was to accept it; sales
 * qualified (SQL) is one that was converted.
 */
final class LeadFunnel {

    private static final String QUALIFIED =
            """
            l.number is not null and l.deleted_at is null and l.status not in ('merged', 'junk')
              and (l.rating in ('hot', 'warm') or exists (select 1 from app.promise p
                  where p.ref = l.number and p.policy in ('first-contact-hot', 'first-contact-warm')))""";

    /** The answers of the qualification are all required, so that one of them tells that there was a judgement. */
    static final String ACCEPTED =
            """
            select l.number as ref, l.received_at as at,
                (case when l.status in ('qualified', 'converted') or (l.need is not null and l.rejected_by is null)
                    then 1 else 0 end)::numeric as part, 1::numeric as whole,
                null::timestamptz as began, null::timestamptz as ended
            from app.lead l
            where l.assigned_at is not null
              and (l.need is not null or l.status not in ('new', 'assigned', 'contacted', 'recycled', 'withdrawn'))
              and\s"""
                    + QUALIFIED;

    static final String SOLD_ON =
            """
            select l.number as ref, l.received_at as at,
                (case when l.converted_at is not null then 1 else 0 end)::numeric as part, 1::numeric as whole,
                null::timestamptz as began, null::timestamptz as ended
            from app.lead l
            where (l.converted_at is not null or l.status in ('nurturing', 'disqualified', 'withdrawn')
                or (l.need is not null and l.status <> 'qualified'))
              and\s"""
                    + QUALIFIED;

    /** A lead is back when it is first looked at again; the verdict falls when it is converted, ends, or twelve months are over. */
    static final String RECOVERED =
            """
            select r.number as ref, r.at, (case when r.converted_at <= r.since + interval '12 months' then 1 else 0 end)::numeric as part,
                1::numeric as whole, null::timestamptz as began, null::timestamptz as ended
            from (select l.number, l.converted_at, b.since, least(l.converted_at, k.closed_at, b.since + interval '12 months') as at
                  from app.lead l
                  left join app.casework_case k on k.ref = l.number
                  cross join lateral (select coalesce(min(s.ended_at), l.recycle_on::timestamp at time zone 'UTC') as since
                      from app.casework_step s
                      where s.ref = l.number and s.activity_id = 'Task_RecycleLead' and not s.canceled) b
                  where l.recycle_count > 0 and l.number is not null and l.deleted_at is null
                    and l.status not in ('merged', 'junk')) r
            where r.at <= now()""";

    private LeadFunnel() {}
}
