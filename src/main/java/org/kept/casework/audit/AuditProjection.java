package org.kept.casework.audit;

import org.kept.workflow.Projection;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * How the chain follows the engine: tasks completed, decisions made, which version of a process a case runs and how that
 * ended, and what {@link AuditBook} was told. First in the statement, because PostgreSQL runs the first last: a transaction
 * that waits for a row of another must not hold that one's chain already.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AuditProjection implements Projection {

    @Override
    public String name() {
        return "casework_audit_follows";
    }

    @Override
    public String sql() {
        return """
                insert into app.casework_audit (ref, at, actor, action, subject, detail_hash)
                select ref, at, coalesce(actor, ''), action, translate(left(subject, 400), E'\r\n', '  '), hash from (
                    select a.ref, a.at, a.actor, a.action, a.subject, a.hash, 1 as part, a.place
                    from batch cross join lateral rows from (jsonb_to_recordset(b->'audit') as (ref text, at timestamptz,
                        actor text, action text, subject text, hash text)) with ordinality
                        as a(ref, at, actor, action, subject, hash, place)
                    union all
                    select t.ref, t."endedAt", t.assignee, 'task-completed', concat_ws(' ', t."activityId", t."formKey"),
                        encode(sha256(convert_to(t.id, 'UTF8')), 'hex'), 2, 0
                    from batch cross join lateral jsonb_to_recordset(b->'tasks') as t(id text, ref text, "activityId" text,
                        "formKey" text, assignee text, "endedAt" timestamptz, "deleteReason" text)
                    where t."deleteReason" = 'completed'
                    union all
                    select d.ref, d.at, 'kept', 'decided', d."decisionKey" || ' v' || d."decisionVersion",
                        encode(sha256(convert_to(d.id, 'UTF8')), 'hex'), 3, 0
                    from batch cross join lateral jsonb_to_recordset(b->'decisions') as d(id text, ref text,
                        "decisionKey" text, "decisionVersion" int, at timestamptz)
                    union all
                    select i.ref, coalesce(i."endedAt", i."startedAt", (b->>'at')::timestamptz), 'kept',
                        case when i."endedAt" is null then 'process-version' when i."deleteReason" is null
                            then 'process-ended' else 'process-cancelled' end,
                        i."processKey" || ' v' || i."processVersion", '', 4, 0
                    from batch cross join lateral jsonb_to_recordset(b->'instances') as i(id text, ref text,
                        "processKey" text, "processVersion" int, "startedAt" timestamptz, "endedAt" timestamptz,
                        "deleteReason" text)
                    where i."endedAt" is not null or not exists (select 1 from app.casework_step s where s.ref = i.ref
                        and s.process_instance_id = i.id and s.process_version = i."processVersion")
                ) happened where ref is not null and subject is not null order by ref, at, part, place
                """;
    }
}
