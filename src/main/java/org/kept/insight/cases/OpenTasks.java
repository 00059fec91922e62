package org.kept.insight.cases;

import java.util.List;
import org.kept.shared.CaseRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks that stand open for a case, those of processes it called too. */
@Component
class OpenTasks {

    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them and who has it, or null. */
    record Open(String id, String assignee) {}

    List<Open> of(CaseRef ref) {
        return jdbc.sql(
                        """
                        select s.task_id, s.assignee from app.casework_step s
                        where s.ref = :ref and s.ended_at is null and s.task_id is not null order by s.started_at, s.task_id""")
                .param("ref", ref.value())
                .query((row, number) -> new Open(row.getString(1), row.getString(2)))
                .list();
    }
}
