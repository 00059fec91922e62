package org.kept.complaint.measures;

/** What was decided about complaints, by us and by those after us, what it cost, and whether it was the same again. */
final class ComplaintFindings {

    /** Our last word: what a second person of ours found counts over the first. */
    static final String UPHELD =
            """
            select k.number as ref, k.answered_at as at,
                (case when coalesce(k.stage2_finding, k.finding) in ('upheld', 'partly') then 1 else 0 end)::numeric as part,
                1::numeric as whole, null::timestamptz as began, null::timestamptz as ended
            from app.complaint k
            where k.number is not null and k.answered_at is not null and k.finding is not null""";

    static final String OVERTURNED =
            """
            select k.number as ref, coalesce(d.at, k.closed_at, k.updated_at) as at,
                (case when k.ombudsman_decision in ('for_customer', 'partly') then 1 else 0 end)::numeric as part,
                1::numeric as whole, null::timestamptz as began, null::timestamptz as ended
            from app.complaint k
            left join lateral (select max(p.fulfilled_at) as at from app.promise p
                where p.ref = k.number and p.policy = 'ombudsman-decision') d on true
            where k.number is not null and k.ombudsman_decision is not null and k.ombudsman_decision <> 'withdrawn'""";

    /** Every upheld complaint weighs the same, so that the ratio is the mean; money of different currencies cannot be added. */
    static final String REDRESS =
            """
            select k.number as ref, k.answered_at as at, coalesce(k.redress_amount, 0) as part, 1::numeric as whole,
                null::timestamptz as began, null::timestamptz as ended
            from app.complaint k
            where k.number is not null and k.answered_at is not null
              and coalesce(k.stage2_finding, k.finding) in ('upheld', 'partly')
              and k.currency_code = (select o.currency_code from app.complaint o where o.finding is not null
                  and o.currency_code is not null group by o.currency_code order by count(*) desc, o.currency_code limit 1)""";

    static final String REPEATED =
            """
            select k.number as ref, k.answered_at as at, (case when k.repeat_cause then 1 else 0 end)::numeric as part,
                1::numeric as whole, null::timestamptz as began, null::timestamptz as ended
            from app.complaint k
            where k.number is not null and k.answered_at is not null and k.finding is not null""";

    private ComplaintFindings() {}
}
