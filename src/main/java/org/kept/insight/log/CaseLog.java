package org.kept.insight.log;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kept.casework.CaseChanged;
import org.kept.casework.measures.CaseMeasures;
import org.kept.insight.InsightSettings;
import org.kept.workflow.Projection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The runs of cases in the step log: a row each, that follows the engine and the registry of cases until the run has ended. */
@Component("insightCaseLog")
class CaseLog {

    private final Projection.Batch batch;
    private final ObjectProvider<CaseMeasures> measures;
    private final InsightSettings settings;

    CaseLog(Projection.Batch batch, ObjectProvider<CaseMeasures> measures, InsightSettings settings) {
        this.batch = batch;
        this.measures = measures;
        this.settings = settings;
    }

    /** What a case is about may change without the engine: it is read again in the same transaction. */
    @EventListener
    void changed(CaseChanged change) {
        batch.add("insightCases", Map.of("ref", change.ref().value()));
    }

    /** A run as its instance's events tell it. */
    String written() {
        return """
                insert into app.insight_case as k (id, name, ref, process_key, version, last_version, team, segment, value, currency,
                    started_at, ended_at, outcome, cancelled, working_ms)
                select i.id, coalesce(i.ref, i.id) || case when earlier.n > 0 then '#' || (earlier.n + 1) else '' end, i.ref,
                    i."processKey", i."processVersion", i."processVersion", coalesce(c.team, ''), %1$s, c.value, c.currency,
                    coalesce(known.started_at, i."startedAt", i."endedAt", (b->>'at')::timestamptz), i."endedAt", %2$s,
                    i."deleteReason" is not null, case when i."endedAt" is not null then app.insight_worked('%3$s', i."endedAt")
                        - app.insight_worked('%3$s', coalesce(known.started_at, i."startedAt", i."endedAt")) end
                from batch cross join lateral jsonb_to_recordset(b->'instances') as i(id text, ref text, "processKey" text,
                    "processVersion" int, "rootId" text, "startedAt" timestamptz, "endedAt" timestamptz, "deleteReason" text)
                left join lateral (select * from app.casework_case its where its.ref = i.ref limit 1) c on true
                left join lateral (select its.started_at from app.insight_case its where its.id = i.id limit 1) known on true
                left join lateral (select count(*) as n from app.insight_case was where was.ref = i.ref and was.id <> i.id) earlier on true
                where coalesce(i."rootId", i.id) = i.id and i."processKey" is not null
                on conflict (id) do update set last_version = excluded.last_version, team = excluded.team,
                    segment = excluded.segment, value = excluded.value, currency = excluded.currency,
                    ended_at = coalesce(excluded.ended_at, k.ended_at), outcome = coalesce(excluded.outcome, k.outcome),
                    cancelled = excluded.cancelled or k.cancelled, working_ms = coalesce(excluded.working_ms, k.working_ms)
                """
                .formatted(segment(), OUTCOME, settings.calendar());
    }

    /** A run whose case was changed, or went a step further, without an event of its instance. */
    String followed() {
        return """
                update app.insight_case k set team = coalesce(c.team, ''), segment = %s, value = c.value, currency = c.currency
                from batch cross join lateral (
                    select ref from jsonb_to_recordset(b->'insightCases') as changed(ref text) union
                    select ref from jsonb_to_recordset(b->'steps') as gone(ref text)) its
                join app.casework_case c on c.ref = its.ref
                where k.ref = its.ref and k.ended_at is null
                    and (k.team, k.segment, k.value, k.currency) is distinct from (coalesce(c.team, ''), %1$s, c.value, c.currency)
                    and not exists (select 1 from jsonb_to_recordset(b->'instances') as i(id text) where i.id = k.id)
                """
                .formatted(segment());
    }

    /** What the module said of the end, else how the engine ended. */
    private static final String OUTCOME =
            """
            case when i."endedAt" is not null then coalesce(c.outcome,
                case when i."deleteReason" is null then 'completed' else 'cancelled' end) end""";

    /** The kind of the case {@code c}, by the module whose process it runs. */
    String segment() {
        List<String> kinds = measures.orderedStream()
                .map(module -> "when '%s' then coalesce(%s, '')".formatted(module.processKey(), module.segment()))
                .toList();
        return kinds.isEmpty()
                ? "''"
                : kinds.stream().collect(Collectors.joining(" ", "case c.process_key ", " else '' end"));
    }
}
