package org.kept.casework.domain;

import org.kept.workflow.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the registry follows the engine: a row a step, and on the case itself which process runs it and when that ended. */
@Configuration(proxyBeanMethods = false)
class CaseProjections {

    private record Statement(String name, String sql) implements Projection {}

    /**
     * What a task's event knows (teams, due time, who has it) is more than what its step's knows: it wins. The limit keeps to the
     * index: a set out of JSON is guessed to be long, and the whole table would be read for it.
     */
    @Bean
    Projection stepsWritten() {
        return new Statement(
                "casework_steps_written",
                """
                insert into app.casework_step as s (id, ref, process_instance_id, process_key, process_version,
                    activity_id, name, type, task_id, called_instance_id, started_at, ended_at, canceled, assignee, groups, due_at, not_by)
                select x.id, x.ref, x."processInstanceId", x."processKey", x."processVersion", coalesce(x."activityId", old.activity_id),
                    coalesce(x.name, old.name), coalesce(x.type, old.type),
                    x."taskId", x."calledInstanceId", coalesce(x."startedAt", old.started_at, x."endedAt", (b->>'at')::timestamptz), x."endedAt", coalesce(x.canceled, false),
                    coalesce(t.assignee, x.assignee), coalesce(t.groups, old.groups, '{}'), coalesce(t."dueAt", old.due_at),
                    coalesce(t."notBy", old.not_by, '{}')
                from batch cross join lateral jsonb_to_recordset(b->'steps') as x(id text, ref text, "processInstanceId" text,
                    "processKey" text, "processVersion" int, "activityId" text, name text, type text, "taskId" text,
                    "calledInstanceId" text, "startedAt" timestamptz, "endedAt" timestamptz, canceled boolean, assignee text)
                left join lateral (select * from app.casework_step was where was.id = x.id limit 1) old on true
                left join (select known.* from batch cross join lateral jsonb_to_recordset(b->'tasks')
                    as known(id text, assignee text, groups text[], "dueAt" timestamptz, "notBy" text[])) t on t.id = coalesce(x."taskId", old.task_id)
                on conflict (id) do update set
                    process_version = coalesce(excluded.process_version, s.process_version),
                    activity_id = excluded.activity_id, name = coalesce(excluded.name, s.name),
                    task_id = coalesce(excluded.task_id, s.task_id),
                    called_instance_id = coalesce(excluded.called_instance_id, s.called_instance_id),
                    ended_at = coalesce(excluded.ended_at, s.ended_at), canceled = excluded.canceled or s.canceled,
                    assignee = case when excluded.ended_at is null then excluded.assignee
                        else coalesce(excluded.assignee, s.assignee) end,
                    groups = excluded.groups, due_at = excluded.due_at, not_by = excluded.not_by
                """);
    }

    /** A task may change (due time, teams, who has it) without an event of its step. */
    @Bean
    Projection stepsFollowTasks() {
        return new Statement(
                "casework_steps_follow_tasks",
                """
                update app.casework_step s set assignee = t.assignee, groups = coalesce(t.groups, s.groups), due_at = t."dueAt",
                    not_by = coalesce(t."notBy", s.not_by)
                from batch cross join lateral jsonb_to_recordset(b->'tasks')
                    as t(id text, assignee text, groups text[], "dueAt" timestamptz, "endedAt" timestamptz, "notBy" text[])
                where s.task_id = t.id and s.ended_at is null and t."endedAt" is null
                    and not exists (select 1 from jsonb_to_recordset(b->'steps') as x(id text) where x.id = s.id)
                """);
    }

    /** A process that ends closes its case where its module has not: what an analyst draws needs no Java. */
    @Bean
    Projection casesFollowInstances() {
        return new Statement(
                "casework_cases_follow_instances",
                """
                update app.casework_case c set process_instance_id = i.id,
                    process_version = coalesce(i."processVersion", c.process_version),
                    closed_at = coalesce(c.closed_at, i."endedAt"),
                    outcome = coalesce(c.outcome, case when i."endedAt" is null then null
                        when i."deleteReason" is null then 'completed' else 'cancelled' end),
                    close_reason = coalesce(c.close_reason, i."deleteReason")
                from batch cross join lateral jsonb_to_recordset(b->'instances') as i(id text, ref text, "processKey" text,
                    "processVersion" int, "rootId" text, "endedAt" timestamptz, "deleteReason" text)
                where c.ref = i.ref and c.process_key = i."processKey" and coalesce(i."rootId", i.id) = i.id
                """);
    }
}
