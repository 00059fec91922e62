package org.kept.insight.log;

/**
 * The steps of the log as SQL over the batch. {@link #TURNS} works out once what happened to each step in the transaction: how it was
 * before, and who has its task now; the statements after it write that down.
 */
final class StepLog {

    private StepLog() {}

    /**
     * A row for each step that an event was heard of, by its own event or its task's. The registry's copy still says who had the task
     * before: this log does not know people.
     */
    static final String TURNS =
            """
            select e.id, e.case_id, e.root_key, e.root_version, e.own, e.model_key, e.version, e.activity_id, e.type, e.phase, e.multi_id,
                e.task_id, e.place, e.queued_at, e.started_at, e.ended_at, e.cancelled, e.team, e.due_at, e.outcome, e.case_ref,
                e.was_held_since, e.was_held_ms, e.was_claims, e.was_claimed_at,
                coalesce(e.ended_at, case when e.known then e.now else coalesce(e.started_at, e.now) end) as turned_at,
                e.holder is not null as held, e.over,
                e.was_held_since is not null and (e.ended_at is not null or e.holder is distinct from e.had) as let_go,
                e.holder is not null and (e.was_held_since is null or e.holder is distinct from e.had) as taken
            from (
                select x.id, coalesce(x."rootId", x."processInstanceId", old.case_id) as case_id, r."processKey" as root_key,
                    r."processVersion" as root_version, x."rootId" = x."processInstanceId" as own, x."processKey" as model_key, x."processVersion" as version,
                    coalesce(x."activityId", old.activity_id) as activity_id, coalesce(x.type, old.type) as type, x.phase,
                    x."multiId" as multi_id, coalesce(x."taskId", t.id, old.task_id) as task_id, coalesce(x.place, old.place, 0) as place,
                    coalesce(old.queued_at, x."queuedAt") as queued_at,
                    coalesce(old.started_at, x."startedAt", x."endedAt", (b->>'at')::timestamptz) as started_at,
                    x."endedAt" as ended_at, coalesce(x.canceled, false) as cancelled,
                    coalesce(nullif(t.groups[1], ''), old.team) as team, coalesce(t."dueAt", old.due_at) as due_at,
                    coalesce(t.outcome, case when x.canceled then 'cancelled' when x."endedAt" is not null then 'completed' end) as outcome,
                    x.ref as case_ref, old.ended_at is not null as over, old.id is not null as known, (b->>'at')::timestamptz as now,
                    old.held_since as was_held_since, old.held_ms as was_held_ms, old.claims as was_claims, old.claimed_at as was_claimed_at,
                    case when t.id is not null then t.assignee when x."endedAt" is not null and old.held_since is null then null
                        else coalesce(x.assignee, had.assignee) end as holder,
                    had.assignee as had
                from batch cross join lateral jsonb_to_recordset(b->'steps') as x(id text, ref text, "processInstanceId" text, "rootId" text,
                    "processKey" text, "processVersion" int, "activityId" text, type text, phase text, "multiId" text, "taskId" text,
                    place bigint, "queuedAt" timestamptz, "startedAt" timestamptz, "endedAt" timestamptz, canceled boolean, assignee text)
                left join lateral (select * from app.insight_step was where was.id = x.id limit 1) old on true
                left join lateral (select * from jsonb_to_recordset(b->'tasks') as its(id text, assignee text, groups text[],
                    "dueAt" timestamptz, outcome text) where its.id = coalesce(x."taskId", old.task_id) limit 1) t on true
                left join lateral (select * from jsonb_to_recordset(b->'instances') as root(id text, "processKey" text, "processVersion" int)
                    where root.id = x."rootId" limit 1) r on true
                left join lateral (select s.assignee from app.casework_step s where s.id = x.id limit 1) had on true
                where coalesce(x.type, old.type) <> 'multiInstanceBody'
                union all
                select old.id, old.case_id, null, null, null, old.model_key, coalesce(t."processVersion", old.version), old.activity_id, old.type, old.phase,
                    old.multi_id, old.task_id, old.place, old.queued_at, old.started_at, null, false, coalesce(nullif(t.groups[1], ''), old.team),
                    t."dueAt", null, null, false, true, (b->>'at')::timestamptz, old.held_since, old.held_ms, old.claims, old.claimed_at,
                    t.assignee, had.assignee
                from batch cross join lateral jsonb_to_recordset(b->'tasks') as t(id text, assignee text, groups text[], "dueAt" timestamptz,
                    "endedAt" timestamptz, "processVersion" int)
                join lateral (select * from app.insight_step was where was.task_id = t.id limit 1) old on true
                left join lateral (select s.assignee from app.casework_step s where s.id = old.id limit 1) had on true
                where t."endedAt" is null and old.ended_at is null
                    and not exists (select 1 from jsonb_to_recordset(b->'steps') as x(id text) where x.id = old.id)
            ) e
            """;

    /** The step as it is now; a step that ended is never changed again. */
    static final String WRITTEN =
            """
            insert into app.insight_step as s (id, case_id, process_key, case_version, model_key, version, activity_id, type, phase,
                multi_id, task_id, place, team, value, currency, queued_at, started_at, due_at, claimed_at, claims, held_since, held_ms,
                held_working_ms, ended_at, cancelled, outcome, working_ms, queued_working_ms)
            select t.id, t.case_id, coalesce(k.process_key, t.root_key, t.model_key), coalesce(k.version, t.root_version, t.version),
                t.model_key, t.version, t.activity_id, t.type, t.phase, t.multi_id, t.task_id, t.place, coalesce(t.team, c.team, ''),
                c.value, c.currency, t.queued_at, t.started_at, t.due_at,
                coalesce(t.was_claimed_at, case when t.taken then t.turned_at end), coalesce(t.was_claims, 0) + t.taken::int,
                case when t.ended_at is not null or not t.held then null when t.taken then t.turned_at else t.was_held_since end,
                coalesce(t.was_held_ms, 0) + case when t.let_go
                    then greatest(0, (extract(epoch from t.turned_at - t.was_held_since) * 1000)::bigint) else 0 end,
                case when t.let_go then app.insight_worked('%1$s', t.turned_at) - app.insight_worked('%1$s', t.was_held_since) else 0 end,
                t.ended_at, t.cancelled, t.outcome, case when t.ended_at is not null then app.insight_worked('%1$s', t.ended_at)
                    - app.insight_worked('%1$s', coalesce(t.queued_at, t.started_at)) end,
                case when t.ended_at is not null and t.queued_at is not null
                    then app.insight_worked('%1$s', t.started_at) - app.insight_worked('%1$s', t.queued_at) end
            from insight_turns t
            left join lateral (select * from app.insight_case its where its.id = t.case_id limit 1) k on true
            left join lateral (select * from app.casework_case its where its.ref = t.case_ref limit 1) c on true
            on conflict (id) do update set version = case when s.activity_id = excluded.activity_id then coalesce(s.version, excluded.version)
                    else excluded.version end, activity_id = excluded.activity_id, task_id = coalesce(excluded.task_id, s.task_id),
                team = case when s.type = 'userTask' then excluded.team else s.team end, due_at = excluded.due_at,
                claimed_at = excluded.claimed_at, claims = excluded.claims, held_since = excluded.held_since, held_ms = excluded.held_ms,
                held_working_ms = coalesce(s.held_working_ms, 0) + greatest(0, excluded.held_working_ms),
                ended_at = excluded.ended_at, cancelled = excluded.cancelled, outcome = excluded.outcome, working_ms = excluded.working_ms,
                queued_working_ms = excluded.queued_working_ms
            where s.ended_at is null
            """;

    /** Each time somebody had it, when that is over; taken and done in one breath counts, with no length. */
    static final String HELD =
            """
            insert into app.insight_hold (step_id, began, ended)
            select t.id, coalesce(t.was_held_since, t.turned_at), t.turned_at from insight_turns t
            where t.let_go or (t.taken and t.ended_at is not null)
            """;

    /** What the roll-ups have yet to add; a step ends once. */
    static final String UNFOLDED =
            """
            insert into app.insight_unfolded (kind, id)
            select 's', t.id from insight_turns t where t.ended_at is not null and not t.over
            union all
            select kinds.kind, i.id from batch cross join lateral jsonb_to_recordset(b->'instances') as i(id text, "processKey" text,
                "rootId" text, "endedAt" timestamptz)
            left join lateral (select was.ended_at, true as there from app.insight_case was where was.id = i.id limit 1) known on true
            cross join lateral (values ('b', known.there is null), ('e', i."endedAt" is not null and known.ended_at is null)) as kinds(kind, news)
            where coalesce(i."rootId", i.id) = i.id and i."processKey" is not null and kinds.news
            on conflict do nothing
            """;

    /** The sequence flows. */
    static final String FLOWS =
            """
            insert into app.insight_flow (case_id, model_key, flow_id, at)
            select f."rootId", f."modelKey", f."flowId", f.at from batch cross join lateral jsonb_to_recordset(b->'flows')
                as f("rootId" text, "modelKey" text, "flowId" text, at timestamptz)
            """;

    /** The phases that a case has come to. */
    static final String PHASES =
            """
            insert into app.insight_phase (case_id, phase, at)
            select x."rootId", p.phase, coalesce(x."queuedAt", x."startedAt") from batch
            cross join lateral jsonb_to_recordset(b->'steps') as x("rootId" text, "queuedAt" timestamptz, "startedAt" timestamptz, reached jsonb)
            cross join lateral jsonb_array_elements_text(coalesce(x.reached, '[]')) as p(phase)
            where x."startedAt" is not null
            on conflict do nothing
            """;
}
