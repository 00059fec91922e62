package org.kept.insight.log;

/** The runs of cases as the engine's history still has them, as SQL: {@link #READ} first, the others write from what it found. */
final class PastCases {

    private PastCases() {}

    /** A run began with the version that its first step still names: a migration rewrites the instance, but not what has ended. */
    static final String READ =
            """
            create temporary table insight_past_case on commit drop as
            select h.id_ as id, h.business_key_ as ref, h.proc_def_key_ as process_key, coalesce(began.version_, d.version_, 1) as version,
                coalesce(d.version_, began.version_, 1) as last_version, h.start_time_ at time zone 'UTC' as started_at,
                h.end_time_ at time zone 'UTC' as ended_at, h.delete_reason_ is not null as cancelled,
                row_number() over (partition by h.business_key_ order by h.start_time_ desc, h.id_ desc) = 1 as newest
            from public.act_hi_procinst h
            left join public.act_re_procdef d on d.id_ = h.proc_def_id_
            left join lateral (select v.version_ from public.act_hi_actinst a join public.act_re_procdef v on v.id_ = a.proc_def_id_
                where a.proc_inst_id_ = h.id_ order by a.start_time_, a.sequence_counter_, a.id_ limit 1) began on true
            where coalesce(h.root_proc_inst_id_, h.id_) = h.id_ and h.proc_def_key_ is not null
            """;

    /** What the log knows of the past and history does not is kept: the version, and how things stood at the end. */
    static final String WRITE =
            """
            insert into app.insight_case as k (id, name, ref, process_key, version, last_version, team, segment, value, currency,
                started_at, ended_at, outcome, cancelled, working_ms)
            select p.id, coalesce(p.ref, p.id), p.ref, p.process_key, p.version, p.last_version, coalesce(c.team, ''), %1$s, c.value,
                c.currency, p.started_at, p.ended_at,
                case when p.ended_at is not null then coalesce(case when p.newest then c.outcome end,
                    case when p.cancelled then 'cancelled' else 'completed' end) end,
                p.cancelled, case when p.ended_at is not null then app.insight_worked('%2$s', p.ended_at)
                    - app.insight_worked('%2$s', p.started_at) end
            from insight_past_case p left join app.casework_case c on c.ref = p.ref
            on conflict (id) do update set last_version = excluded.last_version, started_at = excluded.started_at,
                ended_at = excluded.ended_at, cancelled = excluded.cancelled,
                outcome = case when excluded.ended_at is not null then coalesce(k.outcome, excluded.outcome) end,
                working_ms = case when excluded.ended_at is not distinct from k.ended_at then k.working_ms else excluded.working_ms end,
                team = case when k.ended_at is null then excluded.team else k.team end,
                segment = case when k.ended_at is null then excluded.segment else k.segment end,
                value = case when k.ended_at is null then excluded.value else k.value end,
                currency = case when k.ended_at is null then excluded.currency else k.currency end
            """;

    /** A run that the engine knows nothing of is not running. */
    static final String LOST =
            """
            update app.insight_case k set ended_at = greatest(:now, k.started_at), cancelled = true, outcome = 'cancelled',
                working_ms = app.insight_worked('%1$s', greatest(:now, k.started_at)) - app.insight_worked('%1$s', k.started_at)
            where k.ended_at is null and not exists (select 1 from insight_past_case p where p.id = k.id)
            """;

    /** The second run of a case is #2, whichever of them were found now. */
    static final String NAMED =
            """
            update app.insight_case k set name = named.name from (
                select id, coalesce(ref, id) || case when ref is null or place = 1 then '' else '#' || place end as name
                from (select id, ref, row_number() over (partition by ref order by started_at, id) as place from app.insight_case) placed) named
            where named.id = k.id and named.name <> k.name
            """;

    /** The phases that a run has come to, by the steps of its own model. */
    static final String PHASES =
            """
            insert into app.insight_phase (case_id, phase, at)
            select s.case_id, p.phase, min(s.entered_at) from insight_past_step past join app.insight_step s on s.id = past.id
            join insight_past_model m on m.model = past.model_key and m.version = past.version and m.activity = past.activity_id
            cross join lateral jsonb_array_elements_text(m.reached) as p(phase)
            where past.own group by 1, 2
            on conflict do nothing
            """;
}
