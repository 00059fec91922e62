package org.kept.contract.process;

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
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kept.support.TestPostgres;
import org.kept.workflow.Facts;
import org.kept.workflow.guard.GuardPlugin;

/** Every way through the renewal and off-boarding processes, on the engine alone with its real tables. */
class ContractRenewalProcessTest {

    private static final RenewalWorld WORLD = new RenewalWorld();
    private static final String REF = "CON-2026-000001";

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(engine())
            .assertClassCoverageAtLeast(0.9)
            .build();

    private static ProcessEngineConfigurationImpl engine() {
        StandaloneProcessEngineConfiguration engine = new StandaloneProcessEngineConfiguration();
        engine.setProcessEngineName("renewal_paths");
        engine.setDataSource(TestPostgres.dataSource("renewal_paths"));
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
        for (String table : List.of("playbook", "dates", "price", "authority", "chaser", "consumer")) {
            files.addClasspathResource("bpmn/contract/renewal-" + table + ".dmn");
        }
        for (String form : List.of(
                "renewal-owner",
                "renewal-review",
                "renewal-executive-call",
                "renewal-proposal",
                "renewal-approval",
                "renewal-deal-desk",
                "renewal-last-call",
                "renewal-signature",
                "renewal-refund",
                "renewal-check-in",
                "renewal-legal",
                "contract-exit")) {
            files.addClasspathResource("forms/contract/" + form + ".form");
        }
        deployment = files.addClasspathResource("bpmn/contract/contract-renewal.bpmn")
                .addClasspathResource("bpmn/contract/contract-offboarding.bpmn")
                .deploy()
                .getId();
    }

    @AfterEach
    void undeploy() {
        COVERAGE.getRepositoryService().deleteDeployment(deployment, true);
        AbstractAssertions.reset();
    }

    @Test
    void a_customer_who_accepts_signs_and_goes_on() {
        ProcessInstance renewal = proposed();
        tell("ProposalAccepted");
        execute(job("BoundaryEvent_SignatureLate", renewal));
        assertThat(renewal).hasPassed("Task_EscalateSignature");
        complete(task("Task_GetSignature", renewal), withVariables("signature", "signed"));
        execute(job("Task_RaiseOrder", renewal));
        execute(job("Event_CheckInTime", renewal));
        complete(task("Task_CheckIn", renewal));

        assertThat(renewal).isEnded().hasPassed("Task_CloseRenewal", "EndEvent_Renewed");
    }

    @Test
    void a_renewal_without_an_owner_gets_one_and_who_may_leave_is_called() {
        WORLD.facts.put("owner", null);
        WORLD.facts.put("callDue", true);
        ProcessInstance renewal = start();
        complete(task("Task_NameOwner", renewal));
        execute(job("Event_ReviewTime", renewal));
        complete(task("Task_AccountReview", renewal));
        complete(task("Task_ExecutiveCall", renewal));

        assertThat(renewal).isWaitingAt("Event_PriceTime");
    }

    @Test
    void a_dearer_proposal_is_refused_then_approved_and_its_delay_is_told() {
        ProcessInstance renewal = priced();
        WORLD.facts.put("offerUplift", 7);
        complete(task("Task_PrepareProposal", renewal));
        execute(job("BoundaryEvent_ApprovalLate", renewal));
        complete(task("Task_ApproveProposal", renewal), withVariables("approval", "refuse"));
        complete(task("Task_PrepareProposal", renewal));
        complete(task("Task_ApproveProposal", renewal), withVariables("approval", "approve"));

        assertThat(renewal).isWaitingAt("Event_SendTime").hasPassed("Task_EscalateApproval");
    }

    @Test
    void reminders_go_out_until_there_are_no_more() {
        ProcessInstance renewal = proposed();
        execute(job("Event_ChaseTime", renewal));
        WORLD.facts.put("daysToEnd", 5L);
        execute(job("Event_ChaseTime", renewal));

        assertThat(renewal)
                .hasPassed("Task_ChaseProposal", "EndEvent_ChasedEnough")
                .isWaitingAt("Gateway_Answer");
    }

    @Test
    void after_three_rounds_the_deal_desk_decides() {
        ProcessInstance renewal = proposed();
        tell("CounterOffer");
        send(renewal);
        WORLD.facts.put("offerRound", 3L);
        tell("CounterOffer");
        complete(task("Task_DealDesk", renewal), withVariables("dealDecision", "renegotiate"));
        send(renewal);
        tell("CounterOffer");
        complete(task("Task_DealDesk", renewal), withVariables("dealDecision", "let_go"));

        assertThat(renewal).hasPassed("EndEvent_NoDeal", "Task_LetGo").isWaitingAt("Activity_Offboard");
        leave(renewal);
        assertThat(renewal).isEnded().hasPassed("EndEvent_Left");
    }

    @Test
    void a_complaint_takes_the_proposal_back() {
        ProcessInstance renewal = proposed();
        WORLD.facts.put("callNow", true);
        tell("HealthChanged");
        complete(task("Task_CallNow", renewal));
        WORLD.facts.put("callNow", false);
        tell("HealthChanged");
        tell("ProposalWithdrawn");

        assertThat(renewal)
                .hasPassed("EndEvent_Called", "EndEvent_Replanned", "Task_WithdrawProposal")
                .isWaitingAt("Event_PriceTime");
    }

    @Test
    void silence_renews_what_renews_by_itself_and_a_notice_takes_it_back() {
        WORLD.facts.put("autoRenew", true);
        ProcessInstance renewal = proposed();
        execute(job("BoundaryEvent_NoticeDeadline", renewal));
        execute(job("Task_RaiseOrder", renewal));
        tell("CustomerNotice");

        org.assertj.core.api.Assertions.assertThat(WORLD.done)
                .contains("goOn", "startTerm", "raiseRenewalOrder", "cancelRenewalOrder", "takeTermBack", "takeNotice");
        leave(renewal);
        assertThat(renewal).isEnded().hasPassed("EndEvent_LeftByNotice");
    }

    @Test
    void the_last_call_keeps_some_and_lets_others_go() {
        ProcessInstance stays = start();
        execute(job("BoundaryEvent_NoticeDeadline", stays));
        complete(task("Task_LastCall", stays), withVariables("lastCall", "accepted"));
        tell("SignatureCompleted");
        assertThat(stays).hasPassed("Task_NoteSignature", "Task_StartTerm");
        runtimeService().deleteProcessInstance(stays.getId(), "next");

        WORLD.reset();
        ProcessInstance accepts = start();
        execute(job("BoundaryEvent_NoticeDeadline", accepts));
        tell("ProposalAccepted");
        complete(task("Task_GetSignature", accepts), withVariables("signature", "not_signing"));
        assertThat(accepts).hasPassed("Task_LetGo");
        runtimeService().deleteProcessInstance(accepts.getId(), "next");

        WORLD.reset();
        ProcessInstance goes = start();
        execute(job("BoundaryEvent_NoticeDeadline", goes));
        complete(task("Task_LastCall", goes), withVariables("lastCall", "declined"));
        assertThat(goes).hasPassed("Task_LetGo").isWaitingAt("Activity_Offboard");
    }

    @Test
    void what_lapses_may_still_be_signed_until_the_grace_is_over() {
        ProcessInstance late = start();
        execute(job("BoundaryEvent_NoticeDeadline", late));
        execute(job("BoundaryEvent_TermOver", late));
        tell("SignatureCompleted");
        assertThat(late).hasPassed("Task_LapseTerm", "Task_NoteLateSignature", "Task_StartTerm");
        runtimeService().deleteProcessInstance(late.getId(), "next");

        ProcessInstance never = start();
        execute(job("BoundaryEvent_NoticeDeadline", never));
        execute(job("BoundaryEvent_TermOver", never));
        execute(job("Event_GraceOver", never));
        assertThat(never).hasPassed("Task_LetGo").isWaitingAt("Activity_Offboard");
    }

    @Test
    void a_consumer_may_change_their_mind() {
        WORLD.facts.put("customerType", "consumer");
        ProcessInstance content = agreed();
        execute(job("Event_CooledOver", content));
        assertThat(content).isWaitingAt("Event_CheckInTime");
        execute(job("BoundaryEvent_NextRenewal", content));
        assertThat(content).isEnded().hasPassed("Task_CloseRenewal");

        WORLD.facts.put("decision", null);
        ProcessInstance sorry = agreed();
        tell("CoolingOffCancel");
        complete(task("Task_PayRefund", sorry));
        assertThat(sorry).hasPassed("Task_TakeTermBack", "Task_CancelOrder", "Task_LetGoCooled");
    }

    @Test
    void a_notice_that_came_first_needs_no_proposal() {
        WORLD.facts.put("noticeGiven", true);
        ProcessInstance renewal = start();
        leave(renewal);

        assertThat(renewal).isEnded().hasPassed("Task_TakeEarlyNotice", "EndEvent_LeftEarly");
    }

    @Test
    void an_amendment_moves_the_dates_and_a_breach_ends_it_all() {
        ProcessInstance renewal = start();
        tell("ContractAmended");
        assertThat(renewal).hasPassed("EndEvent_Rescheduled");

        tell("ContractTerminatedForCause");
        complete(task("Task_LegalReview", renewal));
        leave(renewal);
        assertThat(renewal).isEnded().hasPassed("EndEvent_LeftForCause");
    }

    private static ProcessInstance start() {
        ProcessInstance renewal = runtimeService()
                .startProcessInstanceByKey(ContractRenewal.KEY, REF, withVariables("openedBy", "sweep"));
        assertThat(renewal).isNotNull();
        return renewal;
    }

    private static ProcessInstance priced() {
        ProcessInstance renewal = start();
        execute(job("Event_ReviewTime", renewal));
        complete(task("Task_AccountReview", renewal));
        execute(job("Event_PriceTime", renewal));
        return renewal;
    }

    private static ProcessInstance proposed() {
        ProcessInstance renewal = priced();
        send(renewal);
        return renewal;
    }

    private static void send(ProcessInstance renewal) {
        complete(task("Task_PrepareProposal", renewal));
        execute(job("Event_SendTime", renewal));
    }

    private static ProcessInstance agreed() {
        ProcessInstance renewal = proposed();
        tell("ProposalAccepted");
        tell("SignatureCompleted");
        execute(job("Task_RaiseOrder", renewal));
        return renewal;
    }

    private static void leave(ProcessInstance renewal) {
        ProcessInstance leaving = runtimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(renewal.getId())
                .singleResult();
        execute(job("Event_ServiceEnds", leaving));
        execute(job("Task_FinalInvoice", leaving));
        complete(task("Task_ExitInterview", leaving));
        assertThat(leaving).isEnded().hasPassed("Task_ReportChurn");
    }

    private static void tell(String message) {
        runtimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(REF)
                .correlateAll();
    }
}
