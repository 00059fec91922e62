package org.kept.insight.log;

import java.time.Duration;

/** Where the log and the engine say different things, as SQL. */
final class Drift {

    private Drift() {}

    /** How far back ended runs are compared. */
    static final Duration LOOKS_BACK = Duration.ofDays(8);

    static final String COUNT =
            """
            select (select count(*) from (select a.id_, t.id_ is not null as there, t.assignee_ is not null as held from public.act_hi_actinst a
                    left join public.act_ru_task t on t.id_ = a.task_id_ where a.end_time_ is null and a.act_type_ <> 'multiInstanceBody' and a.root_proc_inst_id_ is not null) e
                full join (select id, held_since is not null as held from app.insight_step where ended_at is null) s on s.id = e.id_
                where e.id_ is null or s.id is null or (e.there and e.held <> s.held))
            + (select count(*) from (select h.id_, d.version_ from public.act_hi_procinst h join public.act_re_procdef d on d.id_ = h.proc_def_id_
                    where h.end_time_ is null and coalesce(h.root_proc_inst_id_, h.id_) = h.id_) e
                full join (select id, last_version from app.insight_case where ended_at is null) k on k.id = e.id_
                where e.id_ is null or k.id is null or e.version_ <> k.last_version)
            + (select count(*) from public.act_hi_procinst h left join app.insight_case k on k.id = h.id_
                where h.end_time_ at time zone 'UTC' >= :since and coalesce(h.root_proc_inst_id_, h.id_) = h.id_
                    and (k.id is null or k.ended_at is distinct from h.end_time_ at time zone 'UTC'))
            """;
}
