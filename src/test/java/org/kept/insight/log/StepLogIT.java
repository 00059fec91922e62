package org.kept.insight.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.Cases;
import org.kept.casework.Rounds;
import org.kept.insight.Paths;
import org.kept.shared.CaseRef;
import org.kept.support.Jobs;
import org.kept.support.KeptTest;
import org.kept.support.RoundTrips;
import org.kept.support.TestClock;
import org.kept.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the log says of a case, by hand: to the millisecond, and without the mistakes that the engine's own history invites. */
@KeptTest
class StepLogIT {

    private static final Instant NINE = Instant.parse("2026-06-01T09:00:00Z");

    @Autowired
    Paths paths;

    @Autowired
    Rounds rounds;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskService engineTasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Cases cases;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void atNine() {
        paths.deploy();
        clock.setTo(NINE);
    }

    @AfterEach
    void clear() {
        paths.clear();
    }

    @Test
    void claimedReleasedAndClaimedAgainWasHeldTwiceAndWaitedTwice() {
        CaseRef ref = rounds.open("Beta Ltd", 500);
        String task = rounds.task(ref);
        after(10, () -> tasks.claim(task, "sales"));
        after(5, () -> tasks.release(task));
        after(20, () -> tasks.claim(task, "priya"));
        after(7, () -> tasks.complete(task, "priya", Map.of("finding", "x")));

        Map<String, Object> step = step(ref, "Task_Look");
        assertThat(step)
                .containsEntry("elapsed_ms", minutes(42))
                .containsEntry("held_ms", minutes(12))
                .containsEntry("claims", 2)
                .containsEntry("team", "sales-dev")
                .containsEntry("outcome", "completed");
        assertThat(instant(step, "claimed_at")).isEqualTo(NINE.plus(Duration.ofMinutes(10)));
        assertThat(holds(step)).containsExactly(minutes(5), minutes(7));
    }

    @Test
    void givenStraightToSomebodyElseIsHeldByTwoInTurn() {
        CaseRef ref = rounds.open("Beta Ltd", 500);
        String task = rounds.task(ref);
        after(10, () -> tasks.claim(task, "sales"));
        after(5, () -> tasks.assign(task, "priya"));
        after(7, () -> tasks.complete(task, "priya", Map.of("finding", "x")));

        assertThat(holds(step(ref, "Task_Look"))).containsExactly(minutes(5), minutes(7));
        assertThat(step(ref, "Task_Look")).containsEntry("held_ms", minutes(12));
    }

    @Test
    void takenAndDoneAtOnceCountsAsTaken() {
        CaseRef ref = rounds.open("Beta Ltd", 500);
        after(3, () -> tasks.complete(rounds.task(ref), "sales", Map.of("finding", "x")));

        assertThat(step(ref, "Task_Look"))
                .containsEntry("claims", 1)
                .containsEntry("held_ms", 0L)
                .containsEntry("elapsed_ms", minutes(3));
    }

    @Test
    void waitingForItsJobIsPartOfTheStepAndSeenAsSuch() {
        CaseRef ref = paths.open("Beta Ltd");
        after(10, jobs::runDue);
        after(1, () -> complete(ref));

        Map<String, Object> step = step(ref, "Task_Queued");
        assertThat(step).containsEntry("elapsed_ms", minutes(11));
        assertThat(instant(step, "queued_at")).isEqualTo(NINE);
        assertThat(instant(step, "started_at")).isEqualTo(NINE.plus(Duration.ofMinutes(10)));
    }

    @Test
    void twoOfOneLoopAreOnePassAndTheLoopItselfIsNoStep() {
        CaseRef ref = paths.open("Beta Ltd");
        jobs.runDue();
        complete(ref);

        assertThat(count("select count(*) from app.insight_step where activity_id like '%multiInstanceBody%'"))
                .isZero();
        assertThat(count("select count(*) from app.insight_step where activity_id = 'Task_Each'"))
                .isEqualTo(2);
        assertThat(count("select count(distinct multi_id) from app.insight_step where activity_id = 'Task_Each'"))
                .isEqualTo(1);
    }

    @Test
    void aCalledProcessIsPartOfItsCaseAndNoCaseOfItsOwn() {
        CaseRef ref = paths.toTheCall("Beta Ltd");
        after(40, () -> complete(ref));

        assertThat(count("select count(*) from app.insight_case")).isEqualTo(1);
        assertThat(step(ref, "Task_Bare"))
                .containsEntry("process_key", "testPaths")
                .containsEntry("model_key", "testBare")
                .containsEntry("elapsed_ms", minutes(40));
        assertThat(caseOf(ref)).containsEntry("outcome", "completed").containsEntry("elapsed_ms", minutes(40));
    }

    @Test
    void everySequenceFlowAndPhaseIsThereAndALoopTakesNoPhaseBack() {
        CaseRef ref = paths.toTheCall("Beta Ltd");
        runtime.setVariable(paths.root(ref), "again", true);
        complete(ref);
        jobs.runDue();

        assertThat(jdbc.sql("select flow_id from app.insight_flow order by at, flow_id")
                        .query(String.class)
                        .list())
                .contains("Flow_Asked", "Flow_Queued", "Flow_Each", "Flow_Called", "Flow_Again")
                .doesNotContain("Flow_Right");
        assertThat(jdbc.sql("select phase from app.insight_phase order by phase")
                        .query(String.class)
                        .list())
                .containsExactly("Ask", "Check", "Work");
        assertThat(count("select count(*) from app.insight_step where activity_id = 'Task_Queued'"))
                .isEqualTo(2);
    }

    @Test
    void aCaseKeepsTheVersionItBeganWithWhenItMovesToAnother() {
        CaseRef ref = paths.open("Beta Ltd");
        jobs.runDue();
        paths.migrateToANewVersion(ref);
        complete(ref);

        Map<String, Object> run = caseOf(ref);
        assertThat((int) run.get("last_version")).isEqualTo((int) run.get("version") + 1);
        assertThat(step(ref, "Task_Queued")).containsEntry("case_version", run.get("version"));
    }

    @Test
    void whatACaseIsWorthFollowsItUntilItEnds() {
        CaseRef ref = rounds.open("Beta Ltd", 500);
        cases.describe(ref, new Cases.Description(null, null, null, null, new java.math.BigDecimal("900"), "EUR"));

        assertThat((java.math.BigDecimal) caseOf(ref).get("value")).isEqualByComparingTo("900");
    }

    @Test
    void holdsNothingAboutAPerson() {
        CaseRef ref = rounds.open("Beta Ltd", 500);
        tasks.complete(rounds.task(ref), "priya", Map.of("finding", "Priya wrote this"));

        for (String table : List.of("insight_case", "insight_step", "insight_hold", "insight_flow", "insight_phase")) {
            assertThat(jdbc.sql("select coalesce(string_agg(r::text, ' '), '') from app." + table + " r")
                            .query(String.class)
                            .single())
                    .doesNotContain("priya", "Priya", "Beta");
        }
    }

    @Test
    void costsTheEnginesTransactionNoTripMore() {
        CaseRef ref = rounds.open("Beta Ltd", 500);
        String task = rounds.task(ref);

        List<String> trips = RoundTrips.of(() -> tasks.claim(task, "sales"));

        assertThat(trips.stream().filter(trip -> trip.contains("app.insight_")).toList())
                .singleElement()
                .asString()
                .contains("inbox_tasks_written", "insight_steps_written");
    }

    private void complete(CaseRef ref) {
        engineTasks
                .createTaskQuery()
                .processInstanceBusinessKey(ref.value())
                .list()
                .forEach(task -> engineTasks.complete(task.getId()));
    }

    private void after(int minutes, Runnable work) {
        clock.advance(Duration.ofMinutes(minutes));
        work.run();
    }

    private Map<String, Object> step(CaseRef ref, String activity) {
        return jdbc.sql(
                        "select s.* from app.insight_step s join app.insight_case k on k.id = s.case_id where k.ref = ? and activity_id = ?")
                .params(ref.value(), activity)
                .query()
                .singleRow();
    }

    private Map<String, Object> caseOf(CaseRef ref) {
        return jdbc.sql("select * from app.insight_case where ref = ?")
                .param(ref.value())
                .query()
                .singleRow();
    }

    private List<Long> holds(Map<String, Object> step) {
        return jdbc.sql(
                        "select (extract(epoch from ended - began) * 1000)::bigint from app.insight_hold where step_id = ? order by began")
                .param(step.get("id"))
                .query(Long.class)
                .list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static long minutes(int minutes) {
        return Duration.ofMinutes(minutes).toMillis();
    }

    private static Instant instant(Map<String, Object> row, String column) {
        return ((java.sql.Timestamp) row.get(column)).toInstant();
    }
}
