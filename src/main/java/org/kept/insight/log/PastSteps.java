package org.kept.insight.log;

/** The steps as the engine's history still has them, as SQL: the reading ones first, the others write from what they found. */
final class PastSteps {

    private PastSteps() {}

    /** The phases of every version, which history does not know: from the models themselves. */
    static final String MODELS =
            """
            create temporary table insight_past_model on commit drop as
            select * from jsonb_to_recordset(cast(:models as jsonb)) as m(model text, version int, activity text, phase text, reached jsonb)
            """;

    /** Jobs that began a step, when they were made and when they were done. */
    static final String JOBS =
            """
            create temporary table insight_past_job on commit drop as
            select made.process_instance_id_ as instance, made.act_id_ as activity, made.execution_id_ as execution,
                made.timestamp_ as made, done.timestamp_ as done
            from public.act_hi_job_log made
            join public.act_hi_job_log done on done.job_id_ = made.job_id_ and done.job_state_ = 2
            where made.job_state_ = 0 and made.job_def_type_ = 'async-continuation' and made.job_def_configuration_ = 'async-before'
            """;

    /**
     * Each time somebody had a task: from the moment it was given until it was taken from the same person, or done; given again to who
     * has it is no other time. The people stay in the engine's table.
     */
    static final String HOLDS =
            """
            create temporary table insight_past_hold on commit drop as
            select l.task_id_ as task_id, l.timestamp_ at time zone 'UTC' as began,
                coalesce((select min(gone.timestamp_) from public.act_hi_identitylink gone where gone.task_id_ = l.task_id_
                    and gone.type_ = 'assignee' and gone.operation_type_ = 'delete' and gone.user_id_ = l.user_id_
                    and gone.timestamp_ >= l.timestamp_ and not exists (select 1 from public.act_hi_identitylink again
                        where again.task_id_ = l.task_id_ and again.type_ = 'assignee' and again.operation_type_ = 'add'
                        and again.user_id_ = l.user_id_ and again.timestamp_ = gone.timestamp_ and again.id_ <> l.id_)), t.end_time_) at time zone 'UTC' as ended
            from public.act_hi_identitylink l join public.act_hi_taskinst t on t.id_ = l.task_id_
            where l.type_ = 'assignee' and l.operation_type_ = 'add' and not exists (select 1 from public.act_hi_identitylink had
                where had.task_id_ = l.task_id_ and had.type_ = 'assignee' and had.operation_type_ = 'add' and had.user_id_ = l.user_id_
                and (had.timestamp_, had.id_) < (l.timestamp_, l.id_) and not exists (select 1 from public.act_hi_identitylink gone
                    where gone.task_id_ = l.task_id_ and gone.type_ = 'assignee' and gone.operation_type_ = 'delete'
                    and gone.user_id_ = l.user_id_ and gone.timestamp_ >= had.timestamp_ and gone.timestamp_ < l.timestamp_))
            """;

    /** The steps, but for the bodies of loops over a collection; settled are those that the log has as ended then: they stay as they are. */
    static final String READ =
            """
            create temporary table insight_past_step on commit drop as
            select a.id_ as id, a.root_proc_inst_id_ as case_id, a.root_proc_inst_id_ = a.proc_inst_id_ as own, a.proc_def_key_ as model_key,
                coalesce(d.version_, 1) as version, a.act_id_ as activity_id, a.act_type_ as type,
                case when body.id_ is not null then a.parent_act_inst_id_ end as multi_id, a.task_id_ as task_id,
                coalesce(a.sequence_counter_, 0) as place, job.made at time zone 'UTC' as queued_at,
                a.start_time_ at time zone 'UTC' as started_at, t.due_date_ at time zone 'UTC' as due_at,
                a.end_time_ at time zone 'UTC' as ended_at, coalesce(a.act_inst_state_ = 2, false) as cancelled,
                (select min(g.group_id_) from public.act_hi_identitylink g where g.task_id_ = a.task_id_ and g.type_ = 'candidate'
                    and g.group_id_ is not null and g.operation_type_ = 'add' and not exists (select 1 from public.act_hi_identitylink gone
                        where gone.task_id_ = g.task_id_ and gone.type_ = 'candidate' and gone.group_id_ = g.group_id_
                        and gone.operation_type_ = 'delete' and gone.timestamp_ >= g.timestamp_
                        and gone.timestamp_ < coalesce(t.end_time_, 'infinity'))) as team,
                exists (select 1 from app.insight_step was where was.id = a.id_ and was.ended_at = a.end_time_ at time zone 'UTC') as settled
            from public.act_hi_actinst a
            left join public.act_re_procdef d on d.id_ = a.proc_def_id_
            left join public.act_hi_taskinst t on t.id_ = a.task_id_
            left join public.act_hi_actinst body on body.id_ = a.parent_act_inst_id_ and body.act_id_ = a.act_id_ || '#multiInstanceBody'
            left join lateral (select j.made from insight_past_job j where j.instance = a.proc_inst_id_ and j.activity = a.act_id_
                and j.made <= a.start_time_ and j.done >= a.start_time_
                order by (j.execution = a.execution_id_) desc, j.done limit 1) job on true
            where a.act_type_ <> 'multiInstanceBody' and a.root_proc_inst_id_ is not null
            """;

    /** What the log knows and history does not is kept: what it was worth then, how it was decided, and the time it was worked on. */
    static final String WRITE =
            """
            insert into app.insight_step as s (id, case_id, process_key, case_version, model_key, version, activity_id, type, phase,
                multi_id, task_id, place, team, value, currency, queued_at, started_at, due_at, claimed_at, claims, held_since, held_ms,
                held_working_ms, ended_at, cancelled, outcome, working_ms, queued_working_ms)
            select p.id, p.case_id, k.process_key, k.version, p.model_key, p.version, p.activity_id, p.type, m.phase, p.multi_id, p.task_id,
                p.place, coalesce(case when p.type = 'userTask' then p.team end, was.team, k.team), case when was.id is null then k.value else was.value end,
                case when was.id is null then k.currency else was.currency end, coalesce(was.queued_at, p.queued_at), p.started_at, p.due_at, h.claimed_at,
                coalesce(h.claims, 0), h.held_since, coalesce(h.held_ms, 0),
                coalesce(h.held_working_ms, 0), p.ended_at, p.cancelled,
                case when p.ended_at is not null then coalesce(was.outcome, case when p.cancelled then 'cancelled' else 'completed' end) end,
                case when p.ended_at is not null then app.insight_worked('%1$s', p.ended_at)
                    - app.insight_worked('%1$s', coalesce(was.queued_at, p.queued_at, p.started_at)) end,
                case when p.ended_at is not null and coalesce(was.queued_at, p.queued_at) is not null
                    then app.insight_worked('%1$s', p.started_at) - app.insight_worked('%1$s', coalesce(was.queued_at, p.queued_at)) end
            from insight_past_step p
            join app.insight_case k on k.id = p.case_id
            left join app.insight_step was on was.id = p.id
            left join insight_past_model m on m.model = p.model_key and m.version = p.version and m.activity = p.activity_id
            left join (select task_id, min(began) as claimed_at, count(*) as claims, max(began) filter (where ended is null) as held_since,
                    coalesce(sum((extract(epoch from ended - began) * 1000)::bigint), 0)::bigint as held_ms,
                    coalesce(sum(app.insight_worked('%1$s', ended) - app.insight_worked('%1$s', began)) filter (where ended is not null), 0)::bigint
                        as held_working_ms
                from insight_past_hold group by task_id) h on h.task_id = p.task_id
            where not p.settled
            on conflict (id) do update set team = excluded.team, queued_at = excluded.queued_at, started_at = excluded.started_at,
                due_at = excluded.due_at, claimed_at = excluded.claimed_at, claims = excluded.claims, held_since = excluded.held_since,
                held_ms = excluded.held_ms, held_working_ms = excluded.held_working_ms, ended_at = excluded.ended_at,
                cancelled = excluded.cancelled, outcome = excluded.outcome,
                working_ms = case when excluded.ended_at is not distinct from s.ended_at then s.working_ms else excluded.working_ms end,
                queued_working_ms = excluded.queued_working_ms
            """;

    /** A step that the engine knows nothing of is not running. */
    static final String LOST =
            """
            update app.insight_step s set ended_at = gone.at, cancelled = true, outcome = 'cancelled', held_since = null,
                working_ms = app.insight_worked('%1$s', gone.at) - app.insight_worked('%1$s', s.entered_at),
                queued_working_ms = case when s.queued_at is not null
                    then app.insight_worked('%1$s', s.started_at) - app.insight_worked('%1$s', s.queued_at) end
            from (select its.id, greatest(coalesce(k.ended_at, :now), its.started_at) as at from app.insight_step its
                left join app.insight_case k on k.id = its.case_id
                where its.ended_at is null and not exists (select 1 from insight_past_step p where p.id = its.id)) gone
            where gone.id = s.id
            """;

    static final String HOLDS_GONE =
            "delete from app.insight_hold h using insight_past_step p where p.id = h.step_id and p.task_id is not null and not p.settled";

    static final String HOLDS_WRITTEN =
            """
            insert into app.insight_hold (step_id, began, ended)
            select p.id, h.began, h.ended from insight_past_hold h join insight_past_step p on p.task_id = h.task_id
            where h.ended is not null and not p.settled
            """;
}
