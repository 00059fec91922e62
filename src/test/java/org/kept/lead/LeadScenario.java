package org.kept.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kept.casework.Cases;
import org.kept.shared.CaseRef;
import org.kept.support.TestClock;
import org.kept.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of leads on the whole application do over and over; nobody is ever full, unless a test says so. */
abstract class LeadScenario {

    static final Map<String, Object> AN_OPPORTUNITY = Map.of(
            "need",
            "clear",
            "budget",
            "confirmed",
            "authority",
            "decision_maker",
            "timeframe",
            "now",
            "decision",
            "accept");

    @Autowired
    Leads leads;

    @Autowired
    Cases cases;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskService taskService;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void giveEverybodyRoom() {
        capacity("sales", 900);
    }

    @AfterEach
    void takeTheRoomBack() {
        capacity("sales", 40);
    }

    final void capacity(String person, int leads) {
        jdbc.sql("update app.staff_person set capacity = :leads where username = :person")
                .param("leads", leads)
                .param("person", person)
                .update();
    }

    static String someone() {
        return "p" + UUID.randomUUID().toString().replace("-", "") + "@buyers.example";
    }

    final LeadView lead(CaseRef ref) {
        return leads.find(ref).orElseThrow();
    }

    final Task task(CaseRef ref, String activityId) {
        List<Task> found = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(ref.value())
                .taskDefinitionKey(activityId)
                .unlimitedList();
        assertThat(found).as(activityId + " of " + ref).hasSize(1);
        return found.get(0);
    }

    final void complete(CaseRef ref, String activityId, Map<String, Object> answers) {
        Task task = task(ref, activityId);
        tasks.complete(task.getId(), task.getAssignee() == null ? "sales" : task.getAssignee(), answers);
    }

    final Job job(CaseRef ref, String activityId) {
        Job found = management
                .createJobQuery()
                .processInstanceId(instance(ref))
                .activityId(activityId)
                .singleResult();
        assertThat(found).as(activityId + " of " + ref).isNotNull();
        return found;
    }

    /** Runs the timer or the asynchronous step of that activity, due or not. */
    final void run(CaseRef ref, String activityId) {
        management.executeJob(job(ref, activityId).getId());
    }

    final String instance(CaseRef ref) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(ref.value())
                .processDefinitionKey("leadHandling")
                .singleResult()
                .getId();
    }

    final boolean running(CaseRef ref) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(ref.value())
                        .count()
                > 0;
    }

    final void assertEnded(CaseRef ref, String outcome) {
        assertThat(running(ref)).as(ref + " still runs").isFalse();
        assertThat(cases.find(ref).orElseThrow().outcome()).isEqualTo(outcome);
    }

    final long activities(CaseRef ref) {
        return jdbc.sql(
                        "select count(*) from app.lead_activity a join app.lead l on l.id = a.lead_id where l.number = :ref")
                .param("ref", ref.value())
                .query(Long.class)
                .single();
    }
}
