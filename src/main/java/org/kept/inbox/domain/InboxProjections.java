package org.kept.inbox.domain;

import org.kept.workflow.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the inbox follows the engine: a row while a task is open, written and removed in the engine's own transaction. */
@Configuration(proxyBeanMethods = false)
class InboxProjections {

    private record Statement(String name, String sql) implements Projection {}

    @Bean
    Projection inboxTasksWritten() {
        return new Statement(
                "inbox_tasks_written",
                """
                insert into app.inbox_task as k (id, ref, process_instance_id, process_key, process_version, activity_id, name,
                    assignee, groups, task_due_at, created_at, claimed_at, priority, not_by, %1$s)
                select t.id, t.ref, t."processInstanceId", t."processKey", t."processVersion", t."activityId",
                    coalesce(t.name, t."activityId"), t.assignee, coalesce(t.groups, old.groups, '{}'), t."dueAt",
                    coalesce(t."createdAt", old.created_at, (b->>'at')::timestamptz),
                    case when t.assignee = old.assignee then old.claimed_at when t.assignee is not null then (b->>'at')::timestamptz end,
                    coalesce(t.priority, 50), coalesce(t."notBy", old.not_by, '{}'), %2$s
                from batch cross join lateral jsonb_to_recordset(b->'tasks') as t(id text, ref text, "processInstanceId" text,
                    "processKey" text, "processVersion" int, "activityId" text, name text, assignee text, groups text[],
                    "dueAt" timestamptz, "createdAt" timestamptz, "endedAt" timestamptz, priority int, "notBy" text[])
                left join lateral (select * from app.inbox_task was where was.id = t.id limit 1) old on true
                left join lateral (select * from app.casework_case its where its.ref = t.ref limit 1) c on true
                where t."endedAt" is null
                on conflict (id) do update set process_version = excluded.process_version,
                    activity_id = excluded.activity_id, name = excluded.name, assignee = excluded.assignee,
                    groups = excluded.groups, task_due_at = excluded.task_due_at, claimed_at = excluded.claimed_at,
                    priority = excluded.priority, not_by = excluded.not_by
                """
                        .formatted(CaseColumns.NAMES, CaseColumns.VALUES));
    }

    @Bean
    Projection inboxTasksEnded() {
        return new Statement(
                "inbox_tasks_ended",
                """
                delete from app.inbox_task k
                using batch cross join lateral jsonb_to_recordset(b->'tasks') as t(id text, "endedAt" timestamptz)
                where k.id = t.id and t."endedAt" is not null
                """);
    }
}
