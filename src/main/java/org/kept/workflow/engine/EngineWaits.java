package org.kept.workflow.engine;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.kept.shared.CaseRef;
import org.kept.workflow.Waits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads timers, subscriptions, jobs and incidents from the engine's tables, set by set. */
@Component
class EngineWaits implements Waits {

    /** Every wait of an instance that carries a business key; called instances carry their caller's. */
    private static final String WAITS =
            """
            select p.business_key_ as ref, d.act_id_ as activity, case when j.type_ = 'timer' then 'TIMER' else 'JOB' end as kind,
                   d.act_id_ as name, j.duedate_ as until
            from public.act_ru_job j
            join public.act_ru_execution p on p.id_ = j.process_instance_id_
            left join public.act_ru_jobdef d on d.id_ = j.job_def_id_
            where j.retries_ > 0 and j.suspension_state_ = 1
            union all
            select p.business_key_, s.activity_id_, 'MESSAGE', s.event_name_, null
            from public.act_ru_event_subscr s
            join public.act_ru_execution p on p.id_ = s.proc_inst_id_
            where s.event_type_ = 'message'
            union all
            select p.business_key_, i.activity_id_, 'INCIDENT', i.activity_id_, null
            from public.act_ru_incident i
            join public.act_ru_execution p on p.id_ = i.proc_inst_id_
            """;

    private final JdbcClient jdbc;

    EngineWaits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Wait> of(Collection<CaseRef> refs) {
        return refs.isEmpty()
                ? List.of()
                : query("ref in (:refs)", refs.stream().map(CaseRef::value).toList());
    }

    @Override
    public List<Wait> all() {
        return query("ref is not null", List.of());
    }

    private List<Wait> query(String condition, List<String> refs) {
        var statement = jdbc.sql("select * from (" + WAITS + ") w where " + condition + " order by ref, until");
        if (!refs.isEmpty()) {
            statement = statement.param("refs", refs);
        }
        return statement
                .query((row, number) -> {
                    Timestamp until = row.getTimestamp("until");
                    return new Wait(
                            CaseRef.parse(row.getString("ref")).orElse(null),
                            row.getString("activity"),
                            Kind.valueOf(row.getString("kind")),
                            row.getString("name"),
                            until == null ? null : until.toInstant());
                })
                .list()
                .stream()
                .filter(wait -> wait.ref() != null)
                .toList();
    }
}
