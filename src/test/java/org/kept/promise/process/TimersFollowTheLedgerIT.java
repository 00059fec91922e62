package org.kept.promise.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.promise.PauseReason;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.support.Jobs;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On the real engine: what waits for a promise goes where the promise goes, and sleeps while its clock stands still. */
@KeptTest
class TimersFollowTheLedgerIT {

    private static final Instant MONDAY_TEN = Instant.parse("2026-09-07T09:00:00Z");
    private static final Instant WEDNESDAY_FIVE = Instant.parse("2026-09-09T16:00:00Z");
    private static final Instant FRIDAY_FIVE = Instant.parse("2026-09-11T16:00:00Z");
    private static final PauseReason WHY = new PauseReason("awaiting your meter reading", "letter-7");
    private static final String POLICY = "test-clock";

    @Autowired
    Promises promises;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TaskService tasks;

    @Autowired
    Jobs jobs;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final CaseRef ref = new CaseRef(
            "TEST-2026-" + (100_000_000 + ThreadLocalRandom.current().nextInt(899_999_999)));

    private String instance;

    @BeforeEach
    void aCaseWithAClockOfTwoWorkingDays() {
        clock.setTo(MONDAY_TEN);
        jdbc.sql("insert into app.promise_policy (id, name, amount, unit, calendar, source, extensions_allowed,"
                        + " extension_amount, extension_unit, extension_condition) values ('test-clock', 'Test', 2,"
                        + " 'working_days', 'england', 'this test', 1, 2, 'working_days', 'It is complex')"
                        + " on conflict do nothing")
                .update();
        repository
                .createDeployment()
                .name("test-clock")
                .enableDuplicateFiltering(false)
                .addClasspathResource("promise/test-clock.bpmn")
                .deploy();
        promises.make(ref, POLICY, MONDAY_TEN);
        instance = runtime.startProcessInstanceByKey("testClock", ref.value(), Map.of("which", POLICY))
                .getId();
    }

    @AfterEach
    void theCaseIsOver() {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(ref.value())
                .rootProcessInstances()
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "test is over"));
    }

    @Test
    void timersSleepWhileTheClockStandsStillAndGoOnLaterByThePause() {
        promises.pause(ref, POLICY, WHY, clock.instant());
        clock.advance(Duration.ofDays(10));

        assertThat(jobs.runDue(instance)).isZero();
        assertThat(timer("BoundaryEvent_Late").isSuspended()).isTrue();
        assertThat(timer("BoundaryEvent_Other").isSuspended())
                .as("another clock's timer")
                .isFalse();

        clock.setTo(MONDAY_TEN.plus(Duration.ofDays(2)));
        promises.resumeAll(ref, clock.instant());

        assertThat(timer("BoundaryEvent_Late").getDuedate()).isEqualTo(FRIDAY_FIVE);
        assertThat(timer("BoundaryEvent_Warn").getDuedate()).isAfter(Date.from(WEDNESDAY_FIVE));
        assertThat(task().getDueDate()).isEqualTo(FRIDAY_FIVE);
        clock.setTo(FRIDAY_FIVE.plusSeconds(1));
        assertThat(jobs.runDue(instance)).isEqualTo(2);
        assertThat(tasks.createTaskQuery().processInstanceId(instance).count()).isZero();
    }

    @Test
    void anExtensionAndAPromiseMadeAnewMoveTimersAndTheTask() {
        Date untouched = timer("BoundaryEvent_Other").getDuedate();
        clock.advance(Duration.ofHours(1));

        promises.extend(ref, POLICY, "a survey is needed");
        assertThat(timer("BoundaryEvent_Late").getDuedate()).isEqualTo(FRIDAY_FIVE);
        assertThat(task().getDueDate()).isEqualTo(FRIDAY_FIVE);

        promises.make(ref, POLICY, MONDAY_TEN.minus(Duration.ofDays(3)));
        assertThat(timer("BoundaryEvent_Late").getDuedate()).isEqualTo(Instant.parse("2026-09-08T16:00:00Z"));
        assertThat(timer("BoundaryEvent_Other").getDuedate())
                .as("it counts from when it was armed")
                .isEqualTo(untouched);
    }

    @Test
    void aTimerThatIsArmedWhileTheClockStandsStillSleepsFromTheStart() {
        promises.pause(ref, POLICY, WHY, clock.instant());
        tasks.complete(task().getId());
        assertThat(timer("Event_Until").isSuspended()).isTrue();
        clock.advance(Duration.ofDays(10));
        assertThat(jobs.runDue(instance)).isZero();

        promises.resume(ref, POLICY, MONDAY_TEN.plus(Duration.ofDays(2)));

        assertThat(timer("Event_Until").getDuedate()).isEqualTo(FRIDAY_FIVE);
        assertThat(jobs.runDue(instance)).isEqualTo(1);
    }

    @Test
    void aProcessThatWasCalledFollowsToo() {
        tasks.complete(task().getId());
        clock.setTo(WEDNESDAY_FIVE);
        jobs.runDue(instance);
        promises.make(ref, POLICY, clock.instant());

        promises.pause(ref, POLICY, WHY, clock.instant());

        assertThat(management
                        .createJobQuery()
                        .activityId("BoundaryEvent_Late")
                        .suspended()
                        .list())
                .extracting(Job::getProcessInstanceId)
                .hasSize(1)
                .doesNotContain(instance);
    }

    @Test
    void aClockThatEndsWhileItStandsStillWakesItsTimersWhereItWouldHaveGoneOn() {
        promises.pause(ref, POLICY, WHY, clock.instant());
        clock.advance(Duration.ofDays(2));

        promises.fulfil(ref, POLICY, clock.instant());

        assertThat(timer("BoundaryEvent_Late").isSuspended()).isFalse();
        assertThat(timer("BoundaryEvent_Late").getDuedate()).isEqualTo(FRIDAY_FIVE);
    }

    private Job timer(String activity) {
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(activity)
                .singleResult();
    }

    private Task task() {
        return tasks.createTaskQuery().processInstanceBusinessKey(ref.value()).singleResult();
    }
}
