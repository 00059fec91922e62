package org.kept.lead.measures;

/** How soon, and whether at all, somebody turned to a lead. */
final class LeadTouches {

    /** From the start of the first promise of a contact to the first try, however it went. */
    static final String SPEED =
            """
            select l.number as ref, l.first_responded_at as at, null::numeric as part, null::numeric as whole,
                p.began, l.first_responded_at as ended
            from app.lead l
            join (select o.ref, min(o.started_at) as began from app.promise o
                where starts_with(o.policy, 'first-contact') group by o.ref) p on p.ref = l.number
            where l.deleted_at is null and l.status not in ('merged', 'junk') and l.first_responded_at >= p.began""";

    /**
     * The first promise of a contact that came to a verdict. A second chance is no promise to the lead; one that was cancelled in time,
     * as when a lead became hot, gave way to another. It is decided when it was kept, or else when it was due. The offset keeps the period
     * out of the join: how many were decided in it PostgreSQL can't know, and would look up every lead by itself.
     */
    static final String KEPT =
            """
            select l.number as ref, least(p.due_at, p.fulfilled_at) as at,
                (case when p.fulfilled_at <= p.due_at then 1 else 0 end)::numeric as part, 1::numeric as whole,
                null::timestamptz as began, null::timestamptz as ended
            from (select distinct on (o.ref) o.ref, o.due_at, o.fulfilled_at, o.state from app.promise o
                where starts_with(o.policy, 'first-contact') and o.policy <> 'first-contact-again' and o.state <> 'CANCELLED'
                order by o.ref, o.created_at, o.started_at, o.id) p
            join app.lead l on l.number = p.ref
            where l.deleted_at is null and l.status not in ('merged', 'junk')
              and (p.fulfilled_at is not null or (p.due_at <= now() and p.state <> 'PAUSED'))
            offset 0""";

    /**
     * A day after it came nobody had it, nobody had talked to it and it had not ended, although a contact was promised or it was never
     * even graded. What the tables let ripen at once was promised no contact that day.
     */
    static final String LEAKED =
            """
            select l.number as ref, l.until as at,
                (case when (l.assigned_at is null or l.assigned_at > l.until)
                    and not exists (select 1 from app.casework_case k where k.ref = l.number and k.closed_at <= l.until)
                    and not exists (select 1 from app.lead_activity a
                        where a.lead_id = l.id and a.kind in ('touch', 'inbound') and a.at <= l.until)
                    and (l.status = 'new' or exists (select 1 from app.promise p
                        where p.ref = l.number and starts_with(p.policy, 'first-contact') and p.created_at <= l.until))
                    then 1 else 0 end)::numeric as part, 1::numeric as whole,
                null::timestamptz as began, null::timestamptz as ended
            from (select x.*, greatest(x.received_at, x.created_at) + interval '24 hours' as until from app.lead x
                  where x.number is not null and x.deleted_at is null and x.status not in ('merged', 'junk')) l
            where l.until <= now()""";

    private LeadTouches() {}
}
