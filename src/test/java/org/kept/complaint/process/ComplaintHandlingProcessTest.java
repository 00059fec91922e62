package org.kept.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import java.io.File;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kept.support.TestPostgres;
import org.kept.workflow.Facts;
import org.kept.workflow.guard.GuardPlugin;

/** Every way through the processes of complaints, on the engine alone with their real tables. */
class ComplaintHandlingProcessTest {

    private static final ComplaintWorld WORLD = new ComplaintWorld();
    private static final String REF = "CMP-2026-000001";

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(engine())
            .assertClassCoverageAtLeast(0.9)
            .build();

    private static ProcessEngineConfigurationImpl engine() {
        StandaloneProcessEngineConfiguration engine = new StandaloneProcessEngineConfiguration();
        engine.setProcessEngineName("complaint_paths");
        engine.setDataSource(TestPostgres.dataSource("complaint_paths"));
        engine.setDatabaseSchemaUpdate("true");
        engine.setJobExecutorActivate(false);
        engine.setHistory("full");
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(engine);
        engine.getProcessEnginePlugins().add(new GuardPlugin(WORLD::bean, Facts.from(List.of(WORLD))));
        return engine;
    }

    private String deployment;

    @BeforeEach
    void deploy() {
        WORLD.reset();
        AbstractAssertions.init(COVERAGE.getProcessEngine());
        var files = COVERAGE.getRepositoryService().createDeployment();
        for (String folder : List.of("bpmn/complaint", "forms/complaint")) {
            for (File file : new File(folder).listFiles()) {
                if (!file.getName().endsWith(".letter")) {
                    files.addClasspathResource(folder + "/" + file.getName());
                }
            }
        }
        deployment = files.deploy().getId();
    }

    @AfterEach
    void undeploy() {
        COVERAGE.getRepositoryService().deleteDeployment(deployment, true);
        AbstractAssertions.reset();
    }

    @Test
    void a_complaint_is_investigated_decided_answered_and_closed_when_its_time_is_over() {
        decided();
        jobs();
        passed("Task_SendFinalResponse");
        tell("ComplaintAnswered");
        complete("Task_RemedialAction");
        complete("Task_RemedialAction");
        fire("Event_WindowOver");
        jobs();

        ended("EndEvent_Closed");
        assertThat(WORLD.done).endsWith("endComplaint");
    }

    @Test
    void what_is_no_complaint_ends_as_a_request() {
        receive();
        complete("Task_TriageComplaint", Map.of("handling", "service_request", "requestReason", "information"));

        ended("EndEvent_ServiceRequest");
    }

    @Test
    void a_first_look_that_is_late_is_told_and_stays() {
        receive();
        fire("BoundaryEvent_TriageLate");

        assertThat(WORLD.done).contains("tellManagers");
        at("Task_TriageComplaint");
    }

    @Test
    void each_kind_of_issue_is_asked_for_its_rules() {
        WORLD.issues = List.of("service", "personal_data");
        WORLD.clocks = List.of("fca-disp", "data-protection");
        triaged();

        assertThat(WORLD.done).filteredOn("applyRules"::equals).hasSize(2);
        assertThat(WORLD.done).filteredOn("readClock"::equals).hasSize(2);
    }

    @Test
    void what_is_settled_and_accepted_early_is_confirmed_in_writing() {
        WORLD.facts.put("earlyOpen", true);
        triaged();
        WORLD.facts.put("settledEarly", true);
        complete("Task_ResolveNow", Map.of("settled", "accepted"));
        jobs();

        passed("Task_SendSummary");
        tell("ComplaintAnswered");
        tell("ComplaintAccepted");
        complete("Task_RemedialAction");
        complete("Task_RemedialAction");
        jobs();
        ended("EndEvent_Closed");
    }

    @Test
    void what_is_not_settled_by_the_third_day_is_investigated() {
        WORLD.facts.put("earlyOpen", true);
        triaged();
        fire("BoundaryEvent_EarlyOver");

        at("Task_AssignInvestigator");
        assertThat(taskService()
                        .createTaskQuery()
                        .taskDefinitionKey("Task_ResolveNow")
                        .count())
                .isZero();
    }

    @Test
    void what_cannot_be_settled_early_is_investigated() {
        WORLD.facts.put("earlyOpen", true);
        triaged();
        complete("Task_ResolveNow", Map.of("settled", "investigate"));

        at("Task_AssignInvestigator");
    }

    @Test
    void departments_are_reminded_and_their_managers_told() {
        investigating();
        fire("BoundaryEvent_StatementReminder");
        fire("BoundaryEvent_StatementLate");

        passed("Task_RemindDepartment");
        passed("Task_EscalateStatement");
        assertThat(taskService()
                        .createTaskQuery()
                        .taskDefinitionKey("Task_DepartmentStatement")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void the_customer_is_asked_and_hears_from_us_every_ten_days() {
        investigating();
        complete("Task_GatherEvidence", Map.of("evidence", "ask"));
        jobs();
        passed("Task_AskCustomer");
        at("Task_GatherEvidence");

        fire("Event_TimeForNews");
        jobs();
        fire("Event_TimeForNews");
        jobs();
        assertThat(WORLD.done).filteredOn("sendProgress"::equals).hasSize(2);
    }

    @Test
    void redress_is_allowed_by_two_and_paid() {
        WORLD.facts.putAll(Map.of("redressAmount", 2600, "owed", true));
        decided();
        fire("BoundaryEvent_ApprovalLate");
        complete("Task_ApproveRedress", Map.of("approval", "approve"));
        complete("Task_ApproveSecond", Map.of("approval", "approve"));
        jobs();

        assertThat(WORLD.done).contains("payRedress");
    }

    @Test
    void redress_that_one_person_may_allow_needs_no_second() {
        WORLD.facts.put("redressAmount", 400);
        decided();
        complete("Task_ApproveRedress", Map.of("approval", "approve"));
        jobs();

        passed("Task_SendFinalResponse");
    }

    @Test
    void redress_that_is_not_allowed_is_decided_again() {
        WORLD.facts.put("redressAmount", 400);
        decided();
        complete("Task_ApproveRedress", Map.of("approval", "reject"));

        at("Task_DecideComplaint");
    }

    @Test
    void a_payment_that_is_refused_is_mended_and_paid_again() {
        WORLD.facts.put("owed", true);
        WORLD.paymentRefused = true;
        decided();
        jobs();
        at("Task_MendPayment");
        WORLD.paymentRefused = false;
        complete("Task_MendPayment", Map.of("payment", "again"));
        jobs();

        assertThat(WORLD.done).filteredOn("payRedress"::equals).hasSize(2);
    }

    @Test
    void a_payment_that_is_refused_may_be_made_another_way() {
        WORLD.facts.put("owed", true);
        WORLD.paymentRefused = true;
        decided();
        jobs();
        complete("Task_MendPayment", Map.of("payment", "elsewhere"));

        passed("EndEvent_Paid");
    }

    @Test
    void money_that_the_customer_does_not_want_is_called_back() {
        WORLD.facts.put("owed", true);
        decided();
        jobs();
        tell("OfferRefused");
        jobs();

        assertThat(WORLD.done).contains("stopPayment");
        waits("ComplaintAccepted");
    }

    @Test
    void somebody_else_reviews_the_answer_and_more_may_be_paid() {
        decided();
        jobs();
        tell("EscalateStage2");
        complete("Task_NameReviewer");
        jobs();
        fire("BoundaryEvent_ReviewLate");
        WORLD.facts.putAll(Map.of("redressAmount", 400, "owed", true));
        complete("Task_ReviewComplaint");
        complete("Task_ApproveRedress", Map.of("approval", "reject"));
        complete("Task_ReviewComplaint");
        complete("Task_ApproveRedress", Map.of("approval", "approve"));
        jobs();

        passed("Task_SendReview");
        assertThat(WORLD.done).contains("payRedress");
        waits("OmbudsmanNotice");
    }

    @Test
    void a_review_may_change_nothing() {
        decided();
        jobs();
        tell("EscalateStage2");
        complete("Task_NameReviewer");
        jobs();
        complete("Task_ReviewComplaint");
        jobs();

        passed("EndEvent_Reviewed");
    }

    @Test
    void the_ombudsman_gets_the_file_and_what_they_decide_is_done() {
        decided();
        jobs();
        tell("OmbudsmanNotice");
        fire("BoundaryEvent_FileLate");
        complete("Task_PrepareFile");
        jobs();
        WORLD.facts.put("owed", true);
        complete("Task_RecordDecision", Map.of("ombudsmanDecision", "for_customer"));
        jobs();
        complete("Task_ImplementDecision");

        passed("EndEvent_OmbudsmanDone");
        assertThat(WORLD.done).contains("payRedress");
    }

    @Test
    void an_ombudsman_who_has_it_before_our_answer_takes_it_over() {
        investigating();
        tell("OmbudsmanTakesOver");
        complete("Task_PrepareFile");
        jobs();
        complete("Task_RecordDecision", Map.of("ombudsmanDecision", "for_us"));
        jobs();

        ended("EndEvent_TakenOver");
    }

    @Test
    void where_the_ombudsman_agrees_with_us_nothing_is_to_be_done() {
        decided();
        jobs();
        tell("OmbudsmanNotice");
        complete("Task_PrepareFile");
        jobs();
        complete("Task_RecordDecision", Map.of("ombudsmanDecision", "for_us"));

        passed("EndEvent_OmbudsmanDone");
    }

    @Test
    void a_decision_without_money_is_carried_out() {
        decided();
        jobs();
        tell("OmbudsmanNotice");
        complete("Task_PrepareFile");
        jobs();
        complete("Task_RecordDecision", Map.of("ombudsmanDecision", "partly"));
        complete("Task_ImplementDecision");

        passed("EndEvent_OmbudsmanDone");
    }

    @Test
    void a_pattern_is_looked_into_until_what_was_done_helps() {
        WORLD.facts.put("repeatCause", true);
        decided();
        jobs();
        complete("Task_FindCause");
        complete("Task_CorrectiveAction");
        fire("Event_TimeToCheck");
        complete("Task_CheckEffect", Map.of("effective", "no"));
        complete("Task_FindCause");
        complete("Task_CorrectiveAction");
        fire("Event_TimeToCheck");
        complete("Task_CheckEffect", Map.of("effective", "yes"));

        passed("EndEvent_CauseMended");
    }

    @Test
    void who_never_accepted_is_taken_up_again() {
        decided();
        jobs();
        tell("ComplaintReopened");

        assertThat(WORLD.done).contains("reopenComplaint");
        at("Task_AssignInvestigator");
    }

    @Test
    void a_case_that_was_closed_begins_where_it_is_taken_up() {
        runtimeService()
                .startProcessInstanceByKey(ComplaintHandling.KEY, REF, Map.of("complaintId", "x", "reopening", true));

        assertThat(WORLD.done).contains("reopenComplaint").doesNotContain("logComplaint");
        at("Task_AssignInvestigator");
    }

    @Test
    void the_clock_warns_asks_a_manager_has_a_letter_drafted_and_sends_it() {
        investigating();
        fire("Event_AnswerAtRisk");
        fire("Event_ManagerLooks");
        complete("Task_TakeOn");
        fire("Event_HoldingDue");
        complete("Task_DraftHolding", Map.of("moreTime", false));
        fire("Event_AnswerDue");
        jobs();

        assertThat(WORLD.done).contains("sendHolding");
        passed("EndEvent_ClocksOver");
        at("Task_GatherEvidence");
    }

    @Test
    void more_time_is_told_at_once() {
        investigating();
        fire("Event_HoldingDue");
        complete("Task_DraftHolding", Map.of("moreTime", true));
        jobs();

        passed("Task_TellMoreTime");
    }

    @Test
    void an_answer_stops_the_clocks() {
        investigating();
        tell("ComplaintAnswered");

        passed("EndEvent_ClocksStopped");
    }

    @Test
    void a_withdrawal_is_confirmed_and_ends_it() {
        investigating();
        tell("ComplaintWithdrawn");
        jobs();

        ended("EndEvent_Withdrawn");
    }

    @Test
    void even_of_what_is_withdrawn_we_learn() {
        investigating();
        WORLD.facts.put("repeatCause", true);
        tell("ComplaintWithdrawn");
        jobs();
        complete("Task_FindCause");
        complete("Task_CorrectiveAction");
        fire("Event_TimeToCheck");
        complete("Task_CheckEffect", Map.of("effective", "yes"));

        ended("EndEvent_Withdrawn");
    }

    @Test
    void something_else_joins_while_it_is_unanswered() {
        investigating();
        tell("NewIssue");
        jobs();

        passed("EndEvent_IssueJoined");
        WORLD.joined = false;
        tell("NewIssue");
        passed("EndEvent_OwnCase");
    }

    @Test
    void a_legal_claim_keeps_everything_and_stops_nothing() {
        investigating();
        tell("LegalClaim");

        assertThat(WORLD.done).contains("holdDeletion");
        at("Task_GatherEvidence");
    }

    private static void receive() {
        runtimeService()
                .startProcessInstanceByKey(ComplaintHandling.KEY, REF, Map.of("complaintId", "x", "reopening", false));
    }

    private static void triaged() {
        receive();
        complete("Task_TriageComplaint", Map.of("handling", "complaint"));
        jobs();
    }

    private static void investigating() {
        triaged();
        complete("Task_AssignInvestigator");
    }

    private static void decided() {
        investigating();
        complete("Task_DepartmentStatement");
        complete("Task_DepartmentStatement");
        complete("Task_GatherEvidence", Map.of("evidence", "enough"));
        complete("Task_DecideComplaint");
    }

    private static void complete(String activityId) {
        complete(activityId, Map.of());
    }

    private static void complete(String activityId, Map<String, Object> variables) {
        taskService().complete(at(activityId).getId(), variables);
    }

    private static Task at(String activityId) {
        List<Task> found =
                taskService().createTaskQuery().taskDefinitionKey(activityId).list();
        assertThat(found).as(activityId).isNotEmpty();
        return found.get(0);
    }

    private static void fire(String activityId) {
        List<Job> found =
                managementService().createJobQuery().activityId(activityId).list();
        assertThat(found).as(activityId).hasSize(1);
        managementService().executeJob(found.get(0).getId());
    }

    /** Runs what waits to be done at once, and no timer. */
    private static void jobs() {
        for (List<Job> next = ready(); !next.isEmpty(); next = ready()) {
            managementService().executeJob(next.get(0).getId());
        }
    }

    private static List<Job> ready() {
        return managementService().createJobQuery().messages().list();
    }

    private static void tell(String message) {
        var waiting = runtimeService()
                .createEventSubscriptionQuery()
                .eventName(message)
                .list();
        assertThat(waiting).as(message).isNotEmpty();
        waiting.forEach(each -> runtimeService()
                .messageEventReceived(
                        message, each.getExecutionId(), Map.of("newIssue", "service", "reason", "asked")));
    }

    private static void waits(String message) {
        assertThat(runtimeService()
                        .createEventSubscriptionQuery()
                        .eventName(message)
                        .count())
                .isEqualTo(1);
    }

    private static void passed(String activityId) {
        assertThat(historyService()
                        .createHistoricActivityInstanceQuery()
                        .activityId(activityId)
                        .finished()
                        .count())
                .as(activityId)
                .isPositive();
    }

    private static void ended(String endEvent) {
        passed(endEvent);
        assertThat(runtimeService().createProcessInstanceQuery().count())
                .as("processes that still run")
                .isZero();
    }
}
