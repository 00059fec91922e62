package org.kept.lead.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kept.support.TestPostgres;
import org.kept.workflow.Facts;
import org.kept.workflow.guard.GuardPlugin;

/** Every way through the lead process, on the engine alone with its real tables. */
class LeadHandlingProcessTest {

    private static final LeadWorld WORLD = new LeadWorld();
    private static final String REF = "LEAD-2026-000001";

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(engine())
            .excludeProcessDefinitionKeys("duplicateReview")
            .assertClassCoverageAtLeast(0.9)
            .build();

    private static ProcessEngineConfigurationImpl engine() {
        StandaloneProcessEngineConfiguration engine = new StandaloneProcessEngineConfiguration();
        engine.setProcessEngineName("lead_paths");
        engine.setDataSource(TestPostgres.dataSource("lead_paths"));
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
        var review = Bpmn.createExecutableProcess("duplicateReview")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("Task_Review")
                .endEvent()
                .done();
        var files = COVERAGE.getRepositoryService().createDeployment().addModelInstance("review.bpmn", review);
        for (String table : List.of("lead-score", "lead-routing", "lead-cadence", "qualification-outcome")) {
            files.addClasspathResource("bpmn/lead/" + table + ".dmn");
        }
        for (String form : List.of("first-contact", "mend", "find-capacity", "untouched", "qualify")) {
            files.addClasspathResource("forms/lead/lead-" + form + ".form");
        }
        deployment = files.addClasspathResource("bpmn/lead/lead-handling.bpmn")
                .deploy()
                .getId();
    }

    @AfterEach
    void undeploy() {
        COVERAGE.getRepositoryService().deleteDeployment(deployment, true);
        AbstractAssertions.reset();
    }

    @Test
    void a_hot_lead_is_called_qualified_and_handed_to_sales() {
        ProcessInstance lead = receive();
        assertThat(lead).isWaitingAt("Task_FirstContact").variables().containsEntry("firstTouch", "first-contact-hot");

        reach("Task_FirstContact", "connected");
        qualify("clear", "now");
        assertThat(lead).isWaitingAt("Task_HandOverLead");
        execute(job());

        assertThat(lead).isEnded().hasPassed("EndEvent_Converted");
    }

    @Test
    void what_is_no_lead_is_kept_as_junk() {
        WORLD.valid = false;

        assertThat(receive()).isEnded().hasPassed("Task_KeepAsJunk", "EndEvent_Junk");
    }

    @Test
    void who_has_an_open_lead_is_merged_into_it() {
        WORLD.match = "OPEN_LEAD";

        assertThat(receive()).isEnded().hasPassed("Task_MergeLead", "EndEvent_Merged");
    }

    @Test
    void who_is_perhaps_known_is_reviewed_beside_the_handling() {
        WORLD.match = "REVIEW";
        ProcessInstance lead = receive();
        assertThat(lead).isWaitingAt("Activity_DuplicateReview", "Task_FirstContact");

        ProcessInstance review = runtimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("duplicateReview")
                .singleResult();
        org.assertj.core.api.Assertions.assertThat(review.getBusinessKey()).isEqualTo(REF);
        complete(task(review));

        assertThat(lead).hasPassed("Task_LinkCustomer");
        onlyTask(lead, "Task_FirstContact");
    }

    @Test
    void a_student_is_turned_away() {
        WORLD.student();

        assertThat(receive()).isEnded().hasPassed("Task_RejectLead", "EndEvent_TurnedAway");
    }

    @Test
    void who_cannot_be_reached_is_mended_or_given_up() {
        WORLD.facts.put("reachable", false);
        ProcessInstance mended = receive();
        assertThat(mended).isWaitingAt("Task_MendContact");
        WORLD.facts.put("reachable", true);
        complete(task("Task_MendContact", mended), withVariables("mending", "mended"));
        assertThat(mended).isWaitingAt("Task_FirstContact");

        reach("Task_FirstContact", "bad_data");
        complete(task("Task_MendContact", mended), withVariables("mending", "give_up"));
        assertThat(mended).isEnded().hasPassed("EndEvent_TurnedAway");
    }

    @Test
    void when_nobody_is_free_the_managers_are_asked_while_the_team_may_claim() {
        WORLD.capacity = false;
        ProcessInstance lead = receive();
        assertThat(lead).isWaitingAt("Task_FindCapacity", "Task_FirstContact");

        complete(task("Task_FindCapacity", lead));
        onlyTask(lead, "Task_FirstContact");
    }

    @Test
    void a_contact_made_takes_the_managers_task_away() {
        WORLD.capacity = false;
        ProcessInstance lead = receive();

        reach("Task_FirstContact", "connected");

        onlyTask(lead, "Task_QualifyLead");
    }

    @Test
    void a_contact_that_is_due_soon_is_warned_of_and_stays() {
        ProcessInstance lead = receive();

        execute(job("BoundaryEvent_DueSoon"));

        assertThat(lead).hasPassed("Task_WarnOwner");
        onlyTask(lead, "Task_FirstContact");
    }

    @Test
    void a_lead_that_three_people_let_lie_is_decided_on_by_a_manager() {
        ProcessInstance lead = receive();
        overdue(3);
        onlyTask(lead, "Task_DecideUntouched");

        complete(task(), withVariables("handling", "hand_over"));
        onlyTask(lead, "Task_FirstContact");

        overdue(1);
        complete(task(), withVariables("handling", "give_up", "reasonCode", "spam"));
        assertThat(lead).isEnded().hasPassed("EndEvent_GivenUp");
    }

    @Test
    void who_does_not_answer_is_tried_again_and_may_be_no_customer() {
        ProcessInstance lead = receive();
        reach("Task_FirstContact", "voicemail");
        assertThat(lead).isWaitingAt("Event_WaitForAttempt");
        execute(job("Event_WaitForAttempt"));
        reach("Task_TryAgain", "no_answer");
        execute(job("Event_WaitForAttempt"));
        reach("Task_TryAgain", "connected");

        WORLD.answered("none", "none", "unknown", "unknown");
        complete(task("Task_QualifyLead", lead), withVariables("decision", "accept"));

        assertThat(lead).isEnded().hasPassed("EndEvent_Disqualified");
    }

    @Test
    void after_six_tries_the_lead_ripens() {
        WORLD.facts.put("attempts", 6L);
        ProcessInstance lead = receive();

        reach("Task_FirstContact", "no_answer");

        assertThat(lead).hasPassed("EndEvent_TriedEnough").isWaitingAt("Task_SendNurture");
    }

    @Test
    void after_ten_working_days_the_lead_ripens() {
        ProcessInstance lead = receive();
        reach("Task_FirstContact", "no_answer");

        execute(job("BoundaryEvent_WindowOver"));

        assertThat(lead).isWaitingAt("Task_SendNurture");
    }

    @Test
    void a_ripening_lead_that_stirs_is_graded_again() {
        WORLD.lukewarm();
        ProcessInstance lead = receive();
        execute(job());
        assertThat(lead).isWaitingAt("Gateway_Ripening");

        WORLD.hot();
        tell("LeadActivity");

        assertThat(lead).hasPassed("EndEvent_Interest").isWaitingAt("Task_FirstContact");
    }

    @Test
    void a_lead_that_may_not_be_written_to_is_looked_at_when_its_time_comes_but_not_for_ever() {
        WORLD.facts.put("consent", false);
        ProcessInstance lead = receive();
        reach("Task_FirstContact", "connected");
        qualify("clear", "later");
        assertThat(lead).isWaitingAt("Gateway_Ripening").hasNotPassed("Task_SendNurture");

        WORLD.facts.put("recycleCount", 4L);
        execute(job("Event_Revisit"));

        assertThat(lead).isEnded().hasPassed("Task_RecycleLead", "EndEvent_Unresponsive");
    }

    @Test
    void nurturing_stops_when_consent_is_withdrawn() {
        WORLD.lukewarm();
        ProcessInstance lead = receive();
        execute(job());

        tell("ConsentChanged");

        assertThat(lead).isEnded().hasPassed("Task_CloseStopped", "EndEvent_NurtureWithdrawn");
    }

    @Test
    void a_lead_that_becomes_hot_gets_a_shorter_promise_and_another_does_not() {
        ProcessInstance lead = receive();

        tell("LeadActivity");
        assertThat(lead).hasPassed("EndEvent_Noted").hasNotPassed("Task_RearmFirstContact");
        WORLD.hotter = true;
        tell("LeadActivity");

        assertThat(lead).hasPassed("Task_RearmFirstContact", "EndEvent_Rearmed");
        onlyTask(lead, "Task_FirstContact");
    }

    @Test
    void a_withdrawal_undoes_the_conversion() {
        ProcessInstance lead = receive();
        reach("Task_FirstContact", "connected");
        qualify("clear", "now");

        tell("LeadWithdrawn");

        assertThat(lead).isEnded().hasPassed("Task_WithdrawLead", "Task_UnconvertLead", "EndEvent_Withdrawn");
    }

    @Test
    void an_erasure_ends_the_handling_wherever_it_is() {
        ProcessInstance lead = receive();

        tell("ErasureApproved");

        assertThat(lead).isEnded().hasPassed("Task_EraseLead", "EndEvent_Erased");
    }

    private static ProcessInstance receive() {
        ProcessInstance lead =
                runtimeService().startProcessInstanceByKey(LeadHandling.KEY, REF, withVariables("leadId", "x"));
        assertThat(lead).isNotNull(); // makes it the one that task() and job() look at
        return lead;
    }

    private static void onlyTask(ProcessInstance lead, String activityId) {
        assertThat(task(lead)).hasDefinitionKey(activityId);
    }

    private static void reach(String activityId, String outcome) {
        complete(task(activityId), withVariables("outcome", outcome));
    }

    private static void qualify(String need, String timeframe) {
        WORLD.answered(need, "confirmed", "decision_maker", timeframe);
        complete(task("Task_QualifyLead"), withVariables("decision", "accept"));
    }

    private static void overdue(int times) {
        for (int i = 0; i < times; i++) {
            execute(job("BoundaryEvent_Overdue"));
        }
    }

    private static void tell(String message) {
        runtimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(REF)
                .correlateAll();
    }
}
