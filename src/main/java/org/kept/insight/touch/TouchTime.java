package org.kept.insight.touch;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long a task's page was open and in front of whoever has it: the nearest to work that can be seen. Only the sum stands in the log,
 * with the step, never with a person; and nobody can have worked longer than somebody had it.
 */
@Service
class TouchTime {

    /** The page tells every half minute; a beat that says more was not counted by it. */
    static final int LONGEST_BEAT_SECONDS = 40;

    private final JdbcClient jdbc;
    private final Clock clock;

    TouchTime(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds these seconds to the task's, if it is open and this person has it. */
    @Transactional
    void add(String taskId, String person, int seconds) {
        int counted = Math.min(seconds, LONGEST_BEAT_SECONDS);
        if (counted <= 0) {
            return;
        }
        jdbc.sql(
                        """
                        update app.insight_step s set worked_ms = least(s.worked_ms + :ms, s.held_ms
                            + greatest(0, (extract(epoch from :now - s.held_since) * 1000)::bigint))
                        where s.task_id = :task and s.ended_at is null and s.held_since is not null and exists (
                            select 1 from app.casework_step c where c.task_id = :task and c.ended_at is null and c.assignee = :person)""")
                .param("ms", counted * 1_000L)
                .param("now", Timestamp.from(clock.instant()))
                .param("task", taskId)
                .param("person", person)
                .update();
    }
}
