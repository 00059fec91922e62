package org.kept.insight;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A hundred thousand finished leads, a million steps, with the records and promises that the lead's measures read; in the log and in the
 * engine's history alike. The steps are the real model's, so that pages have its phases and names to show.
 */
final class BenchWorld {

    static final String PROCESS = "leadHandling";

    private static final String[] STEPS = {
        "Task_MatchLead", "Task_ScoreLead", "Task_GradeLead", "Task_AcknowledgeLead", "Task_RouteLead",
        "Task_FirstContact", "Task_TryAgain", "Task_QualifyLead", "Task_JudgeLead", "Task_ConvertLead"
    };
    private static final String[] PHASES = {
        "Received", "Assess", "Assess", "First contact", "First contact",
        "First contact", "First contact", "Qualify", "Qualify", "Convert"
    };

    private final JdbcClient jdbc;

    BenchWorld(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes it, with dates over the year before the end of November 2026. */
    void write(int cases) {
        jdbc.sql("truncate app.insight_case, app.insight_step, app.insight_flow, app.insight_phase, app.insight_tally, app.insight_spread, app.insight_cause, app.insight_unfolded")
                .update();
        jdbc.sql(
                        """
                        insert into app.insight_case (id, name, ref, process_key, version, last_version, team, segment, value, currency,
                            started_at, ended_at, outcome, cancelled, working_ms)
                        select 'b' || i, 'LEAD-2099-' || lpad(i::text, 6, '0'), 'LEAD-2099-' || lpad(i::text, 6, '0'), :process, 1 + i % 3, 1 + i % 3, 'team' || i % 5, 'kind' || i % 4,
                            100 + i % 9000, 'EUR', at, at + took, case when i % 3 = 0 then 'won' else 'lost' end, i % 50 = 0,
                            (extract(epoch from took) * 240)::bigint
                        from (select i, timestamptz '2025-11-25 00:00Z' + (i::bigint * 7919 % (330 * 86400)) * interval '1 second' as at,
                            (600 + i::bigint * 104729 % 2600000) * interval '1 second' as took from generate_series(1, :cases) as i) g""")
                .param("process", PROCESS)
                .param("cases", cases)
                .update();
        jdbc.sql(
                        """
                        insert into app.insight_step (id, case_id, process_key, case_version, model_key, version, activity_id, type, phase,
                            place, team, value, currency, started_at, claimed_at, claims, held_ms, ended_at, cancelled, working_ms)
                        select k.id || '-' || n, k.id, k.process_key, k.version, k.process_key, k.version, (:steps::text[])[n + 1],
                            case when n % 3 = 0 then 'serviceTask' else 'userTask' end, (:phases::text[])[n + 1], n, 'team' || n % 5, k.value, 'EUR',
                            k.started_at + (n * part) * interval '1 millisecond', k.started_at + (n * part) * interval '1 millisecond', 1,
                            part / 3, k.started_at + ((n + 1) * part) * interval '1 millisecond', false, part / 4
                        from app.insight_case k cross join generate_series(0, cardinality(:steps::text[]) - 1) as n
                        cross join lateral (select k.elapsed_ms / cardinality(:steps::text[]) as part) p where k.process_key = :process""")
                .param("process", PROCESS)
                .param("steps", STEPS)
                .param("phases", PHASES)
                .update();
        jdbc.sql(
                        """
                        insert into app.insight_phase (case_id, phase, at)
                        select case_id, phase, min(started_at) from app.insight_step where process_key = :process group by 1, 2""")
                .param("process", PROCESS)
                .update();
        jdbc.sql(
                        """
                        insert into app.insight_flow (case_id, model_key, flow_id, at)
                        select case_id, model_key, 'Flow_' || place, ended_at from app.insight_step where process_key = :process""")
                .param("process", PROCESS)
                .update();
        jdbc.sql(
                        """
                        insert into app.insight_unfolded (kind, id) select 's', id from app.insight_step
                        union all select unnest(array['b', 'e']), id from app.insight_case""")
                .update();
        records();
        history();
    }

    /** The leads themselves, their cases and the promise of a first contact that each had: three in four kept it. */
    private void records() {
        jdbc.sql("delete from app.lead where number like 'LEAD-2099-%'").update();
        jdbc.sql("delete from app.casework_case where ref like 'LEAD-2099-%'").update();
        jdbc.sql("delete from app.promise where ref like 'LEAD-2099-%'").update();
        jdbc.sql(
                        """
                        insert into app.lead (id, number, source, source_channel, received_at, status, rating, team, assigned_at,
                            first_responded_at, last_activity_at, need, recycle_count, recycle_on, converted_at, created_at, created_by,
                            updated_at, updated_by, row_version)
                        select gen_random_uuid(), k.ref, 'web', (array['web', 'phone', 'email', 'event'])[1 + i % 4], k.started_at,
                            case when i % 3 = 0 then 'converted' else 'disqualified' end, (array['hot', 'warm', 'cold'])[1 + i % 3], k.team,
                            k.started_at + interval '1 hour', k.started_at + (i % 100) * interval '1 hour', k.ended_at, 'yes',
                            (i % 10 = 0)::int, (k.started_at + interval '3 days')::date, case when i % 3 = 0 then k.ended_at end, k.started_at, 'bench', k.ended_at, 'bench', 0
                        from (select k.*, substr(k.id, 2)::int as i from app.insight_case k where k.process_key = :process) k""")
                .param("process", PROCESS)
                .update();
        jdbc.sql(
                        """
                        insert into app.casework_case (ref, process_key, process_version, title, team, value, currency, opened_at, closed_at, outcome,
                            created_at, created_by, updated_at, updated_by)
                        select k.ref, k.process_key, k.version, 'Bench ' || k.ref, k.team, k.value, k.currency, k.started_at, k.ended_at, k.outcome,
                            k.started_at, 'bench', k.ended_at, 'bench' from app.insight_case k where k.process_key = :process""")
                .param("process", PROCESS)
                .update();
        jdbc.sql(
                        """
                        insert into app.promise (id, ref, policy, name, amount, unit, calendar, roll, warn_percent, started_at, due_at, warn_at,
                            state, explanation, broken_at, fulfilled_at, ended_at, created_at, created_by, updated_at, updated_by, row_version)
                        select gen_random_uuid(), p.ref, (array['first-contact-hot', 'first-contact-warm', 'first-contact-cold'])[1 + i % 3],
                            'First contact', 4, 'working_hours', 'england', false, 80, p.started_at, p.due, p.due - interval '1 hour',
                            case when i % 4 = 0 then 'BROKEN' else 'KEPT' end, '[]', case when i % 4 = 0 then p.due end, p.done, p.done,
                            p.started_at, 'bench', p.done, 'bench', 0
                        from (select k.ref, k.started_at, substr(k.id, 2)::int as i, k.started_at + interval '8 hours' as due,
                                k.started_at + case when substr(k.id, 2)::int % 4 = 0 then interval '30 hours' else interval '2 hours' end as done
                            from app.insight_case k where k.process_key = :process) p""")
                .param("process", PROCESS)
                .update();
    }

    /** The same as the engine would have written it: its times have no zone and are UTC. */
    private void history() {
        jdbc.sql("delete from public.act_hi_procinst where proc_def_key_ = :process").param("process", PROCESS).update();
        jdbc.sql("delete from public.act_hi_actinst where proc_def_key_ = :process").param("process", PROCESS).update();
        jdbc.sql(
                        """
                        insert into public.act_hi_procinst (id_, proc_inst_id_, proc_def_key_, proc_def_id_, start_time_, end_time_, duration_,
                            root_proc_inst_id_, state_)
                        select id, id, process_key, process_key || ':' || version, started_at at time zone 'UTC', ended_at at time zone 'UTC',
                            elapsed_ms, id, 'COMPLETED' from app.insight_case where process_key = :process""")
                .param("process", PROCESS)
                .update();
        jdbc.sql(
                        """
                        insert into public.act_hi_actinst (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_, execution_id_,
                            act_id_, act_name_, act_type_, start_time_, end_time_, duration_, act_inst_state_, sequence_counter_)
                        select id, process_key, process_key || ':' || version, case_id, case_id, case_id, activity_id, activity_id, type,
                            started_at at time zone 'UTC', ended_at at time zone 'UTC', elapsed_ms, 4, place
                        from app.insight_step where process_key = :process""")
                .param("process", PROCESS)
                .update();
    }
}
