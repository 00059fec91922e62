package org.kept.contract.measures;

/** Whether renewals were decided in time, by whom, and whether customers at risk stayed. */
final class RenewalOutcomes {

    /** A contract that goes on by itself does so before its end, without a signature. */
    static final String ON_TIME =
            """
            select t.number as ref, t.over as at,
                (case when t.signed_at <= t.over or (t.passive and t.renewed_value is not null and t.decided_at <= t.over)
                    then 1 else 0 end)::numeric as part,
                1::numeric as whole, null::timestamptz as began, null::timestamptz as ended
            from (select o.*, ((o.ends_on + 1)::timestamp at time zone k.zone) - interval '1 second' as over
                  from app.contract_term o join app.contract k on k.id = o.contract_id
                  where o.state <> 'reversed' and o.outcome is distinct from 'erased' and o.decision is distinct from 'cause') t
            where t.over <= now()""";

    /**
     * Silence decides at midnight after the last day for notice: where a proposal was out, it is the customer's answer and no miss of
     * ours; where none was, nobody decided anything.
     */
    static final String DEADLINE_MISSED =
            """
            select t.number as ref, t.over as at,
                (case when t.decision is null then 1
                    when t.decision = 'passive' then case when t.proposal_sent_at is null then 1 else 0 end
                    when t.decided_in_time then 0 else 1 end)::numeric as part,
                1::numeric as whole, null::timestamptz as began, null::timestamptz as ended
            from (select o.*, ((o.notice_on + 1)::timestamp at time zone k.zone) - interval '1 second' as over
                  from app.contract_term o join app.contract k on k.id = o.contract_id
                  where o.state <> 'reversed' and o.outcome is distinct from 'erased' and o.decision is distinct from 'cause') t
            where t.over <= now() and t.created_at <= t.over""";

    static final String PASSIVE =
            """
            select t.number as ref, t.decided_at as at, (case when t.decision = 'passive' then 1 else 0 end)::numeric as part,
                1::numeric as whole, null::timestamptz as began, null::timestamptz as ended
            from app.contract_term t
            where t.state <> 'reversed' and t.outcome is distinct from 'erased'
              and t.decision in ('accepted', 'passive') and t.renewed_value is not null""";

    static final String SAVED =
            """
            select t.number as ref, t.decided_at as at, (case when t.saved then 1 else 0 end)::numeric as part,
                1::numeric as whole, null::timestamptz as began, null::timestamptz as ended
            from app.contract_term t
            where t.state <> 'reversed' and t.outcome is distinct from 'erased' and t.at_risk and t.saved is not null
              and t.decision is distinct from 'cause' and t.decided_at is not null""";

    private RenewalOutcomes() {}
}
