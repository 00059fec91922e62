package org.kept.casework.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kept.casework.CaseViewer;
import org.kept.casework.EndedTasks;
import org.kept.shared.CaseRef;
import org.kept.staff.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the steps of a case: where it is now and how it came there. */
@Service
@Transactional(readOnly = true)
public class StepHistory implements EndedTasks {

    /** Steps that only hold others: where they are open, a step inside says where the case is. */
    static final String CONTAINERS =
            "'subProcess', 'callActivity', 'multiInstanceBody', 'transaction', 'adHocSubProcess', 'processInstance'";

    private final JdbcClient jdbc;
    private final People people;

    StepHistory(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** All steps of all processes of the case, in the order they began. */
    public List<Step> of(CaseRef ref) {
        return jdbc.sql("select * from app.casework_step where ref = :ref order by started_at, ended_at nulls last, id")
                .param("ref", ref.value())
                .query(StepHistory::step)
                .list();
    }

    @Override
    public Optional<EndedTask> find(String taskId) {
        return jdbc.sql(
                        """
                        select s.* from app.casework_step s left join app.casework_case c on c.ref = s.ref
                        where s.task_id = :task and s.ended_at is not null and s.ref is not null
                            and (s.assignee = :me or s.groups && cast(:teams as text[]) or %s)
                        order by s.ended_at desc limit 1"""
                                .formatted(CaseViewer.SEES_CASE))
                .param("task", taskId)
                .params(CaseViewer.of(people.current()).parameters())
                .query(StepHistory::step)
                .optional()
                .map(step -> new EndedTask(
                        new CaseRef(step.ref()), step.name(), step.assignee(), step.canceled(), step.endedAt()));
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getString("id"),
                row.getString("ref"),
                row.getString("process_instance_id"),
                row.getString("process_key"),
                row.getInt("process_version"),
                row.getString("activity_id"),
                row.getString("name") == null ? row.getString("activity_id") : row.getString("name"),
                row.getString("type"),
                row.getString("task_id"),
                CaseRows.instant(row, "started_at"),
                CaseRows.instant(row, "ended_at"),
                row.getBoolean("canceled"),
                row.getString("assignee"),
                List.of((String[]) row.getArray("groups").getArray()),
                CaseRows.instant(row, "due_at"));
    }

    /** One step as it was or is. */
    public record Step(
            String id,
            String ref,
            String processInstanceId,
            String processKey,
            int processVersion,
            String activityId,
            String name,
            String type,
            String taskId,
            Instant startedAt,
            Instant endedAt,
            boolean canceled,
            String assignee,
            List<String> groups,
            Instant dueAt) {

        /** Whether the case stands here now. */
        public boolean open() {
            return endedAt == null;
        }

        /** Whether it only holds other steps. */
        public boolean container() {
            return CONTAINERS.contains("'" + type + "'");
        }

        /** Whether a person does it. */
        public boolean userTask() {
            return "userTask".equals(type);
        }
    }
}
