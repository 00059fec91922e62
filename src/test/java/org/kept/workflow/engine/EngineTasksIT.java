package org.kept.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.Rounds;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.support.KeptTest;
import org.kept.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How pressing a task is and by when it is to be done: the engine and every list of tasks say the same at once. */
@KeptTest
class EngineTasksIT {

    @Autowired
    Rounds rounds;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskService engine;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void deploy() {
        rounds.deploy();
        Rounds.as("manager", "MANAGER");
    }

    @AfterEach
    void clear() {
        rounds.clear();
        Rounds.nobody();
    }

    @Test
    void aMorePressingTaskIsSoInTheEngineAndInTheInbox() {
        String task = rounds.task(rounds.open("Acme", 10));

        tasks.prioritise(task, 80);

        assertThat(engine.createTaskQuery().taskId(task).singleResult().getPriority())
                .isEqualTo(80);
        assertThat(inbox(task)).containsEntry("priority", 80);
    }

    @Test
    void aNewDueTimeIsInTheEngineTheInboxAndTheStepLog() {
        String task = rounds.task(rounds.open("Acme", 10));
        Instant due = Instant.parse("2026-12-01T16:00:00Z");

        tasks.dueAt(task, due);

        assertThat(engine.createTaskQuery().taskId(task).singleResult().getDueDate())
                .isEqualTo(due);
        assertThat(((java.sql.Timestamp) inbox(task).get("task_due_at")).toInstant())
                .isEqualTo(due);
        assertThat(jdbc.sql("select due_at from app.insight_step where task_id = ?")
                        .param(task)
                        .query(java.sql.Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo(due);
    }

    @Test
    void aPriorityThatIsNoneIsRefusedAndATaskThatIsDoneSaysSo() {
        CaseRef ref = rounds.open("Acme", 10);
        String task = rounds.task(ref);

        assertThatThrownBy(() -> tasks.prioritise(task, 101)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> tasks.prioritise(task, -1)).isInstanceOf(InvalidInputException.class);
        assertThat(inbox(task)).containsEntry("priority", 50);
        engine.complete(task);
        assertThatThrownBy(() -> tasks.dueAt(task, Instant.parse("2026-12-01T16:00:00Z")))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("already done");
    }

    private Map<String, Object> inbox(String task) {
        return jdbc.sql("select * from app.inbox_task where id = ?")
                .param(task)
                .query()
                .singleRow();
    }
}
