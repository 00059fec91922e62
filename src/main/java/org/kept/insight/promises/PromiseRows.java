package org.kept.insight.promises;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.casework.measures.CaseMeasures;
import org.kept.insight.measure.Measures;
import org.kept.insight.scope.Scope;
import org.springframework.stereotype.Component;

/**
 * The ledger's promises with the run of the case that each was made in. Read straight from the ledger's table: it is ground, and its
 * numbers must be those of the ledger itself. What time alone has done counts, whether or not a sweep has seen it.
 */
@Component
class PromiseRows {

    private static final String PROMISE =
            """
            with judged as (
                select p.id as promise, p.ref, k.id, p.policy, p.name, p.due_at, p.fulfilled_at, k.team,
                    case when p.state in ('KEPT', 'BROKEN') then lower(p.state) when p.state = 'PAUSED' then 'open'
                        when p.due_at < :now then 'broken' when p.warn_at <= :now then 'risk' else 'open' end as stands,
                    (extract(epoch from coalesce(p.fulfilled_at, :now) - p.due_at) * 1000)::bigint as late_ms,
                    coalesce(%s, (select t.channel from app.customer_touchpoint t where t.case_ref = p.ref and t.direction = 'in'
                        order by t.occurred_at, t.id limit 1), '') as channel
                from app.promise p
                left join app.casework_case c on c.ref = p.ref\s""";

    /**
     * A promise belongs to the last run of its case that had begun when it was made; one made before the first run, as when a letter is
     * opened later than it came, to the first. The channel is the one on which the customer first came with the case.
     */
    private static final String ALL_RUNS =
            """
                %s
                where %s and p.state <> 'CANCELLED' and p.due_at >= :from and p.due_at < :to
            )
            """;

    /** The same run, looked up for each of the few. */
    private static final String ITS_RUN =
            """
                join lateral (select k.* from app.insight_case k where k.ref = p.ref and k.process_key = :process
                    order by (k.started_at <= p.started_at) desc, abs(extract(epoch from k.started_at - p.started_at)), k.id limit 1) k on true
                where %s and p.ended_at is null and p.state in ('OPEN', 'AT_RISK') and p.warn_at <= :now and p.due_at >= :now
            )
            """;

    /** As a date, which is compared faster than its text. */
    static final String WEEK = "date_trunc('week', p.due_at at time zone :zone)::date";

    private final List<CaseMeasures> modules;
    private final Measures measures;
    private final Clock clock;

    PromiseRows(List<CaseMeasures> modules, Measures measures, Clock clock) {
        this.modules = modules;
        this.measures = measures;
        this.clock = clock;
    }

    /** The common table expression {@code judged} of those due in the period. */
    String due(Scope scope) {
        return promise(scope) + ALL_RUNS.formatted(measures.runOf(scope, "p", "started_at"), scope.cases());
    }

    /** The common table expression {@code judged} of those that are at risk now, whenever they are due. */
    String atRisk(Scope scope) {
        return promise(scope) + ITS_RUN.formatted(scope.cases());
    }

    private String promise(Scope scope) {
        return PROMISE.formatted(modules.stream()
                .filter(module -> module.processKey().equals(scope.processKey()))
                .map(CaseMeasures::channel)
                .findFirst()
                .orElse("null::text"));
    }

    /** What a promise is told by, over a row {@code p} of {@code judged}. */
    static String by(String what) {
        return switch (what) {
            case "policy" -> "p.policy";
            case "team" -> "p.team";
            case "channel" -> "p.channel";
            case "week" -> WEEK + "::text";
            default -> throw org.kept.insight.scope.Mark.notOurs();
        };
    }

    Map<String, Object> parameters(Scope scope) {
        Map<String, Object> parameters = new LinkedHashMap<>(scope.parameters());
        parameters.put("now", Timestamp.from(clock.instant()));
        parameters.put("zone", scope.zone().getId());
        return parameters;
    }
}
