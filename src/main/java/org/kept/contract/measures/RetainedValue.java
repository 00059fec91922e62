package org.kept.contract.measures;

/**
 * What revenue stays. A term counts on its last day, or on the day its service ended before, once it is known what became of it. All
 * values are of the currency that most contracts are in, because money of different currencies cannot be added.
 */
final class RetainedValue {

    /** Terms with what they were worth and what the next is worth: nothing, where the customer left. */
    private static final String TERMS =
            """
            from (select x.number, x.value, x.decision, x.decided_at, x.forecast,
                      case when x.decision in ('notice', 'lapsed', 'cause') then 0 else x.renewed_value end as renewed,
                      x.renewed_months,
                      case when extract(day from x.lasted) = 0 and x.lasted >= interval '1 month'
                          then extract(year from x.lasted) * 12 + extract(month from x.lasted)
                          else greatest(x.ends_on + 1 - x.starts_on, 1) * 12 / 365.0 end as months,
                      ((least(x.ends_on, coalesce(x.service_ends_on, x.ends_on)) + 1)::timestamp at time zone x.zone)
                          - interval '1 second' as over
                  from (select o.*, k.zone, age((o.ends_on + 1)::timestamp, o.starts_on::timestamp) as lasted
                      from app.contract_term o join app.contract k on k.id = o.contract_id
                      where o.state <> 'reversed' and o.outcome is distinct from 'erased'
                        and k.currency = (select m.currency from app.contract m
                            group by m.currency order by count(*) desc, m.currency limit 1)) x) t
            where t.renewed is not null""";

    private static final String NO_TIMES = ", null::timestamptz as began, null::timestamptz as ended ";

    /** By the year, so that a renewal for twice as long is no growth and one for half as long no loss. */
    private static final String YEARLY_BEFORE = "t.value * 12 / t.months";

    private static final String YEARLY_AFTER = "coalesce(t.renewed * 12 / nullif(t.renewed_months, 0), t.renewed)";

    static final String GROSS = "select t.number as ref, t.over as at, least(" + YEARLY_BEFORE + ", " + YEARLY_AFTER
            + ") as part, " + YEARLY_BEFORE + " as whole" + NO_TIMES + TERMS + " and t.over <= now()";

    static final String NET = "select t.number as ref, t.over as at, " + YEARLY_AFTER + " as part, " + YEARLY_BEFORE
            + " as whole" + NO_TIMES + TERMS + " and t.over <= now()";

    /** By what was due and what was signed, whatever the length; a contract that was ended for cause was not up for renewal. */
    static final String RENEWED =
            "select t.number as ref, t.over as at, least(t.value, t.renewed) as part, t.value as whole" + NO_TIMES
                    + TERMS + " and t.over <= now() and t.decision is distinct from 'cause'";

    /** Misses in both directions add up, weighed by what was renewed. */
    static final String FORECAST =
            "select t.number as ref, t.decided_at as at, abs(t.forecast - t.renewed) as part, t.renewed as whole"
                    + NO_TIMES
                    + TERMS + " and t.forecast is not null and t.decided_at is not null"
                    + " and t.decision is distinct from 'cause'";

    private RetainedValue() {}
}
