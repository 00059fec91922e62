package org.kept.demo.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Does by hand what the job executor does by itself, at the simulated time: what was made after it belongs to somebody who looks
 * at the demonstration meanwhile, and so do the cases that were there before.
 */
@Component
class EngineHands {

    /** In the order in which they are due, and of one moment in an order that is the same in every play. */
    private static final String NEXT =
            """
            select j.id_ as id, j.duedate_ as due from public.act_ru_job j
            join public.act_ru_execution p on p.id_ = j.process_instance_id_
            left join public.act_ru_jobdef d on d.id_ = j.job_def_id_
            where j.retries_ > 0 and j.suspension_state_ = 1 and j.create_time_ <= :now
              and p.business_key_ is not null and not p.business_key_ = any (:others)
            order by j.duedate_ nulls first, p.business_key_, j.create_time_, d.act_id_, j.sequence_counter_
            limit 1
            """;

    private static final String TASKS =
            """
            select t.id_ as id, p.business_key_ as ref, t.task_def_key_ as activity, t.assignee_ as assignee, t.priority_ as priority,
                   t.create_time_ as created, t.due_date_ as due,
                   coalesce((select array_agg(l.group_id_ order by l.group_id_) from public.act_ru_identitylink l
                       where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null), '{}')::text[] as groups,
                   coalesce((select s.not_by from app.casework_step s where s.task_id = t.id_ limit 1), '{}') as not_by
            from public.act_ru_task t join public.act_ru_execution p on p.id_ = t.proc_inst_id_
            where t.create_time_ <= :now and p.business_key_ is not null and not p.business_key_ = any (:others)
            order by t.priority_ desc, t.due_date_ nulls last, t.create_time_, p.business_key_, t.task_def_key_, t.id_
            """;

    private final ManagementService management;
    private final JdbcClient jdbc;

    EngineHands(ManagementService management, JdbcClient jdbc) {
        this.management = management;
        this.jdbc = jdbc;
    }

    /** The job that is due first; a step that waits for no time is due at once. */
    record Job(String id, Instant due) {}

    void moveTo(Instant time) {
        ClockUtil.setCurrentTime(Date.from(time));
    }

    void letGo() {
        ClockUtil.reset();
    }

    Optional<Job> next(Instant now, Collection<String> others) {
        return asked(NEXT, now, others)
                .query((row, number) -> new Job(row.getString("id"), instant(row, "due")))
                .optional();
    }

    void run(Job job) {
        management.executeJob(job.id());
    }

    List<OpenTask> tasks(Instant now, Collection<String> others) {
        return asked(TASKS, now, others)
                .query((row, number) -> new OpenTask(
                        row.getString("id"),
                        row.getString("ref"),
                        row.getString("activity"),
                        row.getString("assignee"),
                        List.of((String[]) row.getArray("groups").getArray()),
                        Set.of((String[]) row.getArray("not_by").getArray()),
                        row.getInt("priority"),
                        instant(row, "created"),
                        instant(row, "due")))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Instant now, Collection<String> others) {
        return jdbc.sql(sql).param("now", Timestamp.from(now)).param("others", others.toArray(String[]::new));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
