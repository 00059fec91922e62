package org.kept.inbox.domain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proves each night that the inbox holds exactly the engine's open tasks, and builds it anew from them if it ever does not. */
@Service
public class InboxUpkeep {

    private static final Logger log = LoggerFactory.getLogger(InboxUpkeep.class);

    private static final String ENGINE =
            """
            select t.id_ as id, t.assignee_ as assignee, t.due_date_ as due, d.key_ as process, d.version_ as version,
                r.business_key_ as ref, t.proc_inst_id_ as instance, t.task_def_key_ as activity,
                coalesce(t.name_, t.task_def_key_) as name, t.create_time_ as created, t.priority_ as priority,
                coalesce((select array_agg(l.group_id_ order by l.group_id_) from public.act_ru_identitylink l
                    where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null), '{}')::text[] as groups
            from public.act_ru_task t
            join public.act_re_procdef d on d.id_ = t.proc_def_id_
            join public.act_ru_execution r on r.id_ = t.proc_inst_id_
            """;

    private final JdbcClient jdbc;

    InboxUpkeep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many tasks are missing, left over or different. */
    @Transactional(readOnly = true)
    public long drift() {
        return jdbc.sql(
                        "with engine as (" + ENGINE
                                + """
                        ) select count(*) from engine e full join app.inbox_task k on k.id = e.id
                        where e.id is null or k.id is null or k.assignee is distinct from e.assignee
                            or k.groups is distinct from e.groups or k.process_version is distinct from e.version
                            or date_trunc('milliseconds', k.task_due_at) is distinct from date_trunc('milliseconds', e.due at time zone 'UTC')
                        """)
                .query(Long.class)
                .single();
    }

    /** Builds the inbox anew from the engine's tables; people may go on working meanwhile, their changes wait a moment. */
    @Transactional
    public int rebuild() {
        jdbc.sql("lock table app.inbox_task in exclusive mode").update();
        jdbc.sql("create temporary table inbox_not_by on commit drop as select id, not_by from app.inbox_task")
                .update();
        jdbc.sql("delete from app.inbox_task").update();
        return jdbc.sql("with engine as (" + ENGINE
                        + ") insert into app.inbox_task (id, ref, process_instance_id, process_key,"
                        + " process_version, activity_id, name, assignee, groups, task_due_at, created_at, priority, not_by, "
                        + CaseColumns.NAMES
                        + ") select e.id, e.ref, e.instance, e.process, e.version, e.activity, e.name,"
                        + " e.assignee, e.groups, e.due at time zone 'UTC', e.created at time zone 'UTC', e.priority, coalesce(n.not_by, '{}'), "
                        + CaseColumns.VALUES + " from engine e left join app.casework_case c on c.ref = e.ref"
                        + " left join inbox_not_by n on n.id = e.id")
                .update();
    }

    @Scheduled(cron = "${kept.inbox.reconcile:0 20 2 * * *}", zone = "UTC")
    @Transactional
    void reconcile() {
        long drift = drift();
        if (drift > 0) {
            log.error(
                    "The inbox differed from the engine in {} tasks and has been built anew; this must never happen",
                    drift);
            rebuild();
        }
    }
}
