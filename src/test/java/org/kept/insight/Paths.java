package org.kept.insight;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.kept.casework.Cases;
import org.kept.casework.Rounds;
import org.kept.shared.CaseRef;
import org.kept.support.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A process with everything that makes counting hard: a job before a step, a loop over two, a called process and a way back. */
@Component
public class Paths {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Cases cases;
    private final Rounds rounds;
    private final Jobs jobs;
    private final JdbcClient jdbc;

    Paths(
            RepositoryService repository,
            RuntimeService runtime,
            TaskService tasks,
            Cases cases,
            Rounds rounds,
            Jobs jobs,
            JdbcClient jdbc) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.cases = cases;
        this.rounds = rounds;
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    /** Deploys it, and the one it calls. */
    public void deploy() {
        rounds.deploy();
        deploy(model());
    }

    /** A case of it that has just begun. */
    public CaseRef open(String customer) {
        var about = new Cases.Description(null, UUID.randomUUID(), null, customer, BigDecimal.TEN, "EUR");
        return cases.open(new Cases.OpenCase(
                "TEST", "testPaths", "Paths of " + customer, "sales-dev", about, Map.of("again", false)));
    }

    /** A case of it that waits for the process it called. */
    public CaseRef toTheCall(String customer) {
        CaseRef ref = open(customer);
        jobs.runDue();
        for (int step = 0; step < 2; step++) {
            tasks.createTaskQuery()
                    .processInstanceBusinessKey(ref.value())
                    .list()
                    .forEach(task -> tasks.complete(task.getId()));
        }
        return ref;
    }

    /** Its root process instance. */
    public String root(CaseRef ref) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("testPaths")
                .processInstanceBusinessKey(ref.value())
                .singleResult()
                .getId();
    }

    /** Deploys another version and moves the case to it. */
    public void migrateToANewVersion(CaseRef ref) {
        String from = runtime.createProcessInstanceQuery()
                .processInstanceId(root(ref))
                .singleResult()
                .getProcessDefinitionId();
        deploy(model().replace("name=\"Done\"", "name=\"Done " + UUID.randomUUID() + "\""));
        String to = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("testPaths")
                .latestVersion()
                .singleResult()
                .getId();
        runtime.newMigration(runtime.createMigrationPlan(from, to)
                        .mapEqualActivities()
                        .build())
                .processInstanceIds(root(ref))
                .execute();
    }

    /** Ends what tests left running. */
    public void clear() {
        runtime.createProcessInstanceQuery().processDefinitionKey("testPaths").list().stream()
                .map(instance -> instance.getId())
                .toList()
                .forEach(id -> runtime.deleteProcessInstance(id, "test is over"));
        rounds.clear();
        forget();
    }

    /** Empties the log, so that a test counts what is its own. */
    public void forget() {
        jdbc.sql("truncate app.insight_case, app.insight_step, app.insight_hold, app.insight_flow, app.insight_phase,"
                        + " app.insight_tally, app.insight_spread, app.insight_cause, app.insight_unfolded")
                .update();
    }

    private void deploy(String model) {
        repository
                .createDeployment()
                .name("test-paths")
                .enableDuplicateFiltering(true)
                .addInputStream("test-paths.bpmn", new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)))
                .deploy();
    }

    private static String model() {
        try (var file = Paths.class.getResourceAsStream("/insight/test-paths.bpmn")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
