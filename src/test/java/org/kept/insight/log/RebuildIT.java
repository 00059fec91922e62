package org.kept.insight.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.Rounds;
import org.kept.insight.Paths;
import org.kept.insight.rollup.Folding;
import org.kept.shared.CaseRef;
import org.kept.support.Jobs;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.kept.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After real work the log made from history is the log that was written live, but for what history does not know. */
@KeptTest
class RebuildIT {

    private static final Instant NINE = Instant.parse("2026-06-01T09:00:00Z");

    private static final Set<String> NOT_COMPARED = Set.of("worked_ms");

    /** History forgets which version a step began with that was open when its case moved to another. */
    private static final String OF_THEN =
            "update app.insight_step s set version = k.version from app.insight_case k where k.id = s.case_id"
                    + " and k.version <> k.last_version and s.model_key = 'testPaths'";

    @Autowired
    Rebuild rebuild;

    @Autowired
    LogUpkeep upkeep;

    @Autowired
    Folding folding;

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
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final List<String> ours = new ArrayList<>();

    @BeforeEach
    void realWork() {
        paths.deploy();
        clock.setTo(NINE);
        claimedReleasedAndGivenOn();
        roundTheLoop();
        movedToAnotherVersion();
        leftAlone();
        ours.addAll(
                jdbc.sql("select id from app.insight_case").query(String.class).list());
        assertThat(ours).hasSize(5);
    }

    @AfterEach
    void clear() {
        paths.clear();
    }

    @Test
    void whatTheHistoryHasIsAsItWasWrittenLive() {
        jdbc.sql(OF_THEN).update();
        Map<String, List<String>> live = log();

        paths.forget();
        rebuild.rebuild();
        jdbc.sql(OF_THEN).update();

        Map<String, List<String>> made = log();
        assertThat(made.get("insight_case")).containsExactlyElementsOf(live.get("insight_case"));
        assertThat(made.get("insight_step")).containsExactlyElementsOf(live.get("insight_step"));
        assertThat(made.get("insight_hold")).containsExactlyElementsOf(live.get("insight_hold"));
        assertThat(made.get("insight_phase")).containsExactlyElementsOf(live.get("insight_phase"));
        assertThat(live.get("insight_step")).hasSizeGreaterThan(20);
        assertThat(live.get("insight_hold")).hasSizeGreaterThan(3);
    }

    @Test
    void whatHistoryHasLostStaysAndItsSumsStayExact() {
        rebuild.rebuild(); // with what other tests left in history
        String gone = jdbc.sql("select id from app.insight_case where ended_at is not null limit 1")
                .query(String.class)
                .single();
        for (String table : List.of("act_hi_procinst", "act_hi_actinst", "act_hi_taskinst")) {
            jdbc.sql("delete from public." + table + " where root_proc_inst_id_ = ?")
                    .param(gone)
                    .update();
        }
        jdbc.sql(
                        "update app.insight_step set worked_ms = 60000, outcome = 'liked' where case_id = ? and type = 'userTask'")
                .param(gone)
                .update();
        folding.fold();
        Map<String, List<String>> before = log();
        List<String> sums = sums();

        rebuild.rebuild();
        folding.fold();

        Map<String, List<String>> after = log();
        before.forEach((table, rows) -> assertThat(after.get(table)).containsExactlyElementsOf(rows));
        assertThat(sums()).containsExactlyElementsOf(sums);
        assertThat(sums).isNotEmpty();
    }

    @Test
    void theNightlyCheckFindsWhatDiffersAndMendsIt() {
        rebuild.rebuild();
        assertThat(rebuild.drift()).isZero();
        Map<String, List<String>> right = log();
        jdbc.sql("update app.insight_step set held_since = null where held_since is not null")
                .update();
        jdbc.sql(
                        "delete from app.insight_case where id = (select id from app.insight_case where ended_at is null limit 1)")
                .update();
        jdbc.sql(
                        "insert into app.insight_step (id, case_id, process_key, case_version, model_key, version, activity_id, type, started_at)"
                                + " values ('ghost', 'ghost', 'testPaths', 1, 'testPaths', 1, 'Task_Queued', 'userTask', now() - interval '1 day')")
                .update();
        assertThat(rebuild.drift()).isGreaterThanOrEqualTo(3);

        upkeep.reconcile();

        assertThat(rebuild.drift()).isZero();
        jdbc.sql("delete from app.insight_step where id = 'ghost'").update();
        assertThat(log().get("insight_step")).isEqualTo(right.get("insight_step"));
    }

    @Test
    void aKeptThatHadNoLogIsFilledWhenItStarts() {
        paths.forget();

        upkeep.fill();

        assertThat(rebuild.neverWritten()).isFalse();
        assertThat(jdbc.sql("select count(*) from app.insight_case where id in (:ours)")
                        .param("ours", ours)
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
    }

    private void claimedReleasedAndGivenOn() {
        CaseRef ref = rounds.open("Beta Ltd", 500);
        String task = rounds.task(ref);
        after(10, () -> tasks.claim(task, "sales"));
        after(5, () -> tasks.release(task));
        after(20, () -> tasks.claim(task, "sales"));
        after(3, () -> tasks.assign(task, "priya"));
        after(7, () -> tasks.complete(task, "priya", Map.of("finding", "x")));
        after(2, () -> tasks.complete(rounds.task(ref), "sales", Map.of("finding", "y")));
    }

    private void roundTheLoop() {
        CaseRef ref = paths.open("Gamma Ltd");
        after(12, jobs::runDue);
        after(3, () -> complete(ref));
        after(4, () -> complete(ref));
        runtime.setVariable(paths.root(ref), "again", true);
        after(40, () -> complete(ref));
        after(9, jobs::runDue);
    }

    private void movedToAnotherVersion() {
        CaseRef ref = paths.open("Delta Ltd");
        jobs.runDue();
        after(1, () -> complete(ref));
        paths.migrateToANewVersion(ref);
        after(5, () -> complete(ref));
    }

    private void leftAlone() {
        String task = rounds.task(rounds.open("Epsilon Ltd", 900));
        after(2, () -> tasks.claim(task, "priya"));
        CaseRef withdrawn = paths.open("Zeta Ltd");
        jobs.runDue();
        after(6, () -> runtime.deleteProcessInstance(paths.root(withdrawn), "withdrawn"));
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

    /** The log's rows of this test's cases, without what only the log knows. */
    private Map<String, List<String>> log() {
        return Map.of(
                "insight_case",
                rows("select * from app.insight_case where id in (:ours)"),
                "insight_step",
                rows("select * from app.insight_step where case_id in (:ours)"),
                "insight_phase",
                rows("select * from app.insight_phase where case_id in (:ours)"),
                "insight_hold",
                rows(
                        "select h.* from app.insight_hold h join app.insight_step s on s.id = h.step_id where s.case_id in (:ours)"));
    }

    private List<String> rows(String sql) {
        List<String> rows = new ArrayList<>();
        jdbc.sql(sql)
                .param("ours", ours.isEmpty() ? List.of("") : ours)
                .query()
                .listOfRows()
                .forEach(row -> {
                    row.keySet().removeAll(NOT_COMPARED);
                    rows.add(new TreeMap<>(row).toString());
                });
        rows.sort(null);
        return rows;
    }

    private List<String> sums() {
        return jdbc
                .sql(
                        "select * from app.insight_tally where process_key in ('testPaths', 'testRound') order by 1, 2, 3, 4, 5, 6, 7, 8")
                .query()
                .listOfRows()
                .stream()
                .map(row -> new TreeMap<>(row).toString())
                .toList();
    }
}
