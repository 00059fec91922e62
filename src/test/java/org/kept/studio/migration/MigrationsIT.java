package org.kept.studio.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.AuditTrail;
import org.kept.inbox.domain.InboxUpkeep;
import org.kept.studio.Analyst;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An analyst takes running cases over to a new version, one by one and in the background, and reads what became of each. */
@KeptTest
class MigrationsIT {

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MigrationWorker worker;

    @Autowired
    InboxUpkeep inbox;

    @Autowired
    AuditTrail audit;

    @Autowired
    TestClock clock;

    private LeadTable leads;
    private Analyst anita;

    @BeforeEach
    void begin() {
        leads = new LeadTable(repository, runtime, jdbc);
        leads.clear();
        leads.deploy(LeadTable.shipped());
        anita = Analyst.as(port, "analyst");
    }

    @AfterEach
    void clear() {
        leads.clear();
    }

    @Test
    void a_worker_that_dies_on_the_way_leaves_each_case_whole_and_another_goes_on() {
        List<String> refs = cases("Task_TryAgain", 6);
        String late = refs.get(5);
        String wrong = refs.get(4);
        int version = leads.deploy(LeadTable.shipped()
                .replace("'lead-attempt'", "attemptPolicy")
                .replace("name=\"Time to try again\"", "name=\"Time to try once more\""));
        refs.stream()
                .filter(ref -> !ref.equals(wrong))
                .forEach(ref -> runtime.setVariable(leads.instance(ref), "attemptPolicy", "lead-attempt"));

        var ordered = migrate(version, "{\"all\":true,\"reason\":\"Try sooner\"}");
        assertThat(ordered.status()).as(ordered.text()).isEqualTo(202);
        String id = ordered.at("/id");
        assertThat(ordered.header("Location")).isEqualTo(LeadTable.PATH + "/migrations/" + id);
        worker.round(UUID.fromString(id), 3);

        JsonNode halfway = report(id);
        assertThat(halfway.at("/state").asText()).isEqualTo("running");
        assertThat(halfway.at("/counts/moved").asInt()).isEqualTo(3);
        assertThat(halfway.at("/counts/waiting").asInt()).isEqualTo(3);
        refs.forEach(ref -> assertThat(leads.elsewhere(refs.indexOf(ref) < 3 ? version : 1, ref))
                .as("%s is on one version", ref)
                .isZero());

        runtime.deleteProcessInstance(leads.instance(late), "withdrawn");
        worker.run();

        JsonNode done = report(id);
        assertThat(done.at("/state").asText()).isEqualTo("ended");
        assertThat(done.at("/sentence").asText())
                .isEqualTo(
                        "4 of 6 cases run by version 2 now; 1 could not go over; 1 failed and stayed what they were.");
        assertThat(done.at("/cases"))
                .extracting(each -> each.at("/ref").asText() + " "
                        + each.at("/state").asText() + " " + each.at("/version").asText())
                .startsWith(wrong + " failed 1", late + " refused ")
                .contains(refs.get(0) + " moved 2", refs.get(3) + " moved 2");
        assertThat(done.at("/cases/0/reason").asText()).contains("all of it was taken back", "attemptPolicy");
        assertThat(leads.elsewhere(1, wrong)).as("nothing half").isZero();
        assertThat(jdbc.sql("select text from app.casework_story where ref = ?")
                        .param(refs.get(0))
                        .query(String.class)
                        .single())
                .isEqualTo("Went over from version 1 of the process to version 2: Try sooner");
        assertThat(audit.entries("model:leadtable/lead-table.bpmn"))
                .extracting(entry -> entry.actor() + " " + entry.action() + " " + entry.subject())
                .contains("analyst migration-ordered 6 cases to version 2: Try sooner")
                .anyMatch(entry -> entry.startsWith("kept migration-ended 4 of 6"));
    }

    @Test
    void the_inbox_says_what_the_new_version_says_and_the_old_step_is_followed_under_its_new_name() {
        String ref = leads.caseAt("Task_DecideUntouched");
        tasks.setAssignee(
                tasks.createTaskQuery()
                        .processInstanceId(leads.instance(ref))
                        .singleResult()
                        .getId(),
                "manager");
        int version = leads.deploy(
                LeadTable.renamed("Task_DecideUntouched")
                        .replace("name=\"Decide on untouched lead\"", "name=\"Who calls this lead?\"")
                        .replace(
                                "camunda:candidateGroups=\"sales-managers\" camunda:dueDate=\"${promises.due(execution, 'lead-manager')}\"",
                                "camunda:candidateGroups=\"sales-dev\" camunda:dueDate=\"2027-01-02T03:04:05\" camunda:priority=\"80\""));

        String id = migrate(
                        version,
                        "{\"cases\":[\"" + ref
                                + "\"],\"reason\":\"Teams call\",\"mapping\":{\"Task_DecideUntouched\":\"Task_DecideUntouchedNew\"}}")
                .at("/id");
        worker.run();

        assertThat(report(id).at("/cases/0/state").asText())
                .as(report(id).toString())
                .isEqualTo("moved");
        assertThat(jdbc.sql(
                                "select activity_id, name, groups[1] as team, process_version, priority, task_due_at::date::text as due from app.inbox_task where ref = ?")
                        .param(ref)
                        .query()
                        .singleRow())
                .containsEntry("activity_id", "Task_DecideUntouchedNew")
                .containsEntry("name", "Who calls this lead?")
                .containsEntry("team", "sales-dev")
                .containsEntry("process_version", version)
                .containsEntry("priority", 80)
                .containsEntry("due", "2027-01-02");
        assertThat(inbox.drift()).isZero();
        assertThat(jdbc.sql(
                                "select concat_ws(' ', activity_id, name, groups[1], assignee) from app.casework_step where ref = ? and ended_at is null")
                        .param(ref)
                        .query(String.class)
                        .list())
                .as("and who has it keeps it")
                .containsExactly("Task_DecideUntouchedNew Who calls this lead? sales-dev manager");
        assertThat(jdbc.sql(
                                "select activity_id || ' ' || version from app.insight_step where case_id = ? and ended_at is null and task_id is not null")
                        .param(leads.instance(ref))
                        .query(String.class)
                        .list())
                .containsExactly("Task_DecideUntouchedNew " + version);
        assertThat(leads.elsewhere(version, ref)).isZero();
    }

    @Test
    void a_timer_is_armed_anew_where_it_changed_and_left_alone_where_it_did_not() {
        String ref = leads.caseAt("Event_WaitForAttempt");
        jdbc.sql("update public.act_ru_job set duedate_ = '2030-01-01' where process_instance_id_ = ?")
                .param(leads.instance(ref))
                .update();
        int version = leads.deploy(
                LeadTable.shipped().replace("${promises.after(execution, attemptWait)}", "2031-05-05T00:00:00"));

        String id = migrate(version, "{\"all\":true,\"reason\":\"x\"}").at("/id");
        worker.run();

        assertThat(report(id).at("/counts/moved").asInt())
                .as(report(id).toString())
                .isEqualTo(1);
        assertThat(jdbc.sql(
                                "select d.act_id_ || ' ' || j.duedate_::date from public.act_ru_job j join public.act_ru_jobdef d on d.id_ = j.job_def_id_"
                                        + " where j.process_instance_id_ = ? order by 1")
                        .param(leads.instance(ref))
                        .query(String.class)
                        .list())
                .containsExactly("BoundaryEvent_WindowOver 2030-01-01", "Event_WaitForAttempt 2031-05-05");
    }

    @Test
    void a_dry_run_tells_of_each_case_and_changes_nothing() {
        String stays = leads.caseAt("Task_QualifyLead");
        String goes = leads.caseAt("Task_MendContact");
        int version = leads.deploy(LeadTable.removed("Task_QualifyLead"));

        var tried = migrate(
                version, "{\"cases\":[\"" + stays + "\",\"" + goes + "\",\"TEST-2026-799999\"],\"dryRun\":true}");

        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        assertThat(tried.json().at("/moving").asInt()).isEqualTo(1);
        assertThat(tried.json().at("/cases"))
                .extracting(each -> each.at("/ref").asText() + " "
                        + each.at("/customer").asText() + " " + each.at("/step").asText() + " "
                        + each.at("/reason").asText())
                .containsExactly(
                        stays
                                + " Beta Ltd Accept and qualify Stands where it cannot go over: “Accept and qualify” is not in version 2 any more",
                        goes + " Beta Ltd Find a way to reach the lead ",
                        "TEST-2026-799999   Nothing of this process runs by this reference");
        assertThat(leads.elsewhere(1)).isZero();
        assertThat(anita.get(LeadTable.PATH + "/migrations").json().at("/items"))
                .isEmpty();
    }

    @Test
    void what_stands_in_a_sub_process_that_is_called_otherwise_now_follows_it() {
        String ref = leads.caseAt("Task_FirstContact");
        int version = leads.deploy(LeadTable.renamed("SubProcess_FirstContact"));
        String mapping = ",\"mapping\":{\"SubProcess_FirstContact\":\"SubProcess_FirstContactNew\"}";

        assertThat(migrate(version, "{\"all\":true,\"dryRun\":true}").at("/cases/0/reason"))
                .contains("“First contact” stands in “First contact”, and in version 2 it does not");
        migrate(version, "{\"all\":true,\"reason\":\"x\"" + mapping + "}");
        worker.run();

        assertThat(leads.elsewhere(version, ref)).isZero();
        assertThat(jdbc.sql(
                                "select string_agg(d.act_id_, ' ' order by d.act_id_) from public.act_ru_job j join public.act_ru_jobdef d"
                                        + " on d.id_ = j.job_def_id_ where j.process_instance_id_ = ?")
                        .param(leads.instance(ref))
                        .query(String.class)
                        .single())
                .as("its clocks too")
                .isEqualTo("BoundaryEvent_DueSoon BoundaryEvent_Overdue");
    }

    @Test
    void what_cannot_be_meant_is_refused_at_once_and_who_may_not_is_told_so() {
        leads.caseAt("Task_QualifyLead");
        int version = leads.deploy(LeadTable.added("Task_QualifyLead"));

        assertThat(migrate(version, "{\"reason\":\"x\"}").at("/fields/0/field")).isEqualTo("cases");
        assertThat(migrate(version, "{\"all\":true}").text()).contains("\"reason\"");
        assertThat(migrate(version, "{\"all\":true,\"reason\":\"x\",\"mapping\":{\"Task_Nowhere\":\"Task_Added\"}}")
                        .text())
                .contains("Task_Nowhere");
        assertThat(migrate(version, "{\"all\":true,\"reason\":\"x\",\"fromVersion\":7}")
                        .status())
                .isEqualTo(422);
        assertThat(migrate(9, "{\"all\":true,\"reason\":\"x\"}").status()).isEqualTo(404);
        assertThat(Analyst.as(port, "sales")
                        .post(LeadTable.PATH + "/versions/" + version + "/migrate", "{\"all\":true,\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_migration_that_is_stopped_moves_no_more_cases() {
        List<String> refs = cases("Task_MendContact", 3);
        int version = leads.deploy(LeadTable.added("Task_MendContact"));
        String id = migrate(version, "{\"all\":true,\"reason\":\"x\"}").at("/id");
        worker.round(UUID.fromString(id), 1);

        assertThat(anita.post(LeadTable.PATH + "/migrations/" + id + "/stop", "{}")
                        .at("/state"))
                .isEqualTo("stopped");
        worker.run();

        assertThat(leads.elsewhere(version, refs.get(0))).isZero();
        assertThat(leads.elsewhere(1, refs.get(1))).isZero();
        assertThat(anita.post(LeadTable.PATH + "/migrations/" + id + "/stop", "{}")
                        .status())
                .isEqualTo(409);
    }

    private List<String> cases(String step, int number) {
        List<String> refs = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            refs.add(leads.caseAt(step));
        }
        return refs;
    }

    private Analyst.Answer migrate(int version, String order) {
        return anita.post(LeadTable.PATH + "/versions/" + version + "/migrate", order);
    }

    private JsonNode report(String id) {
        return anita.get(LeadTable.PATH + "/migrations/" + id).json();
    }
}
