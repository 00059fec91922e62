package org.kept.lead.measures;

/** How soon, and whether at all, somebody turned to a lead. */
final class LeadTouches {

    /** From the start of the first promise of a contact to the first try, however it went. */
    static final String SPEED =
            """
            select l.number as ref, l.first_responded_at as at, null::numeric as part, null::numeric as whole,
                p.started_at as began, l.first_responded_at as ended
            from app.lead l
            join app.promise p on p.ref = l.number and starts_with(p.policy, 'first-contact')
            where l.deleted_at is null and l.status not in ('merged', 'junk') and l.first_responded_at >= p.started_at
              and not exists (select 1 from app.promise e
                  where e.ref = p.ref and starts_with(e.policy, 'first-contact') and (e.started_at, e.id) < (p.started_at, p.id))""";

    /**
     * The first promise of a contact that came to a verdict. A second chance is no promise to the lead; one that was cancelled in time,
     * as when a lead became hot, gave way to another. It is decided when it was kept, or else when it was due.
     */
    static final String KEPT =
            """
            select l.number as ref, least(p.due_at, p.fulfilled_at) as at,
                (case when p.fulfilled_at <= p.due_at then 1 else 0 end)::numeric as part, 1::numeric as whole,
                null::timestamptz as began, null::timestamptz as ended
            from app.promise p
            join app.lead l on l.number = p.ref
            where starts_with(p.policy, 'first-contact') and p.policy <> 'first-contact-again' and p.state <> 'CANCELLED'
              and not exists (select 1 from app.promise e
                  where e.ref = p.ref and starts_with(e.policy, 'first-contact') and e.policy <> 'first-contact-again'
                    and e.state <> 'CANCELLED' and (e.created_at, e.started_at, e.id) < (p.created_at, p.started_at, p.id))
              and l.deleted_at is null and l.status not in ('merged', 'junk')
              and (p.fulfilled_at is not null or (p.due_at <= now() and p.state <> 'PAUSED'))""";

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
