package org.kept.insight;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A hundred thousand finished cases of a made-up process, a million steps, in the log and in the engine's history alike. */
final class BenchWorld {

    static final String PROCESS = "benchProcess";
    static final int STEPS = 10;

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
                        select 'b' || i, 'BENCH-' || i, null, :process, 1 + i % 3, 1 + i % 3, 'team' || i % 5, 'kind' || i % 4,
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
                        select k.id || '-' || n, k.id, k.process_key, k.version, k.process_key, k.version, 'Task_' || n,
                            case when n % 3 = 0 then 'serviceTask' else 'userTask' end, 'Phase ' || (1 + n / 3), n, 'team' || n % 5, k.value, 'EUR',
                            k.started_at + (n * part) * interval '1 millisecond', k.started_at + (n * part) * interval '1 millisecond', 1,
                            part / 3, k.started_at + ((n + 1) * part) * interval '1 millisecond', false, part / 4
                        from app.insight_case k cross join generate_series(0, :steps - 1) as n
                        cross join lateral (select k.elapsed_ms / :steps as part) p where k.process_key = :process""")
                .param("process", PROCESS)
                .param("steps", STEPS)
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
        history();
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
