package org.kept.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.kept.promise.PromiseState;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.shared.InvalidInputException;
import org.kept.staff.PersonLeft;
import org.kept.support.KeptTest;
import org.kept.workflow.messages.ProcessMessages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes another way than planned: late calls, people who leave, leads that stir, ripen or are withdrawn. */
@KeptTest
class LeadExceptionsIT extends LeadScenario {

    private static final Map<String, Object> NO_ANSWER = Map.of("outcome", "no_answer", "channel", "phone");

    @Autowired
    Promises promises;

    @Autowired
    ProcessMessages messages;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_lead_that_three_people_let_lie_comes_to_a_manager_who_gives_it_to_somebody() {
        CaseRef ref = leads.receive(LeadMother.enquiry(someone()).build(), "web_form", null);
        for (int i = 0; i < 3; i++) {
            run(ref, "BoundaryEvent_Overdue");
        }
        Task decide = task(ref, "Task_DecideUntouched");
        assertThatThrownBy(() -> tasks.complete(
                        decide.getId(), "manager", Map.of("handling", "hand_over", "assignTo", "nobody")))
                .isInstanceOf(InvalidInputException.class);

        Instant now = clock.instant();
        tasks.complete(decide.getId(), "manager", Map.of("handling", "hand_over", "assignTo", "priya"));

        assertThat(task(ref, "Task_FirstContact").getAssignee()).isEqualTo("priya");
        assertThat(job(ref, "BoundaryEvent_Overdue").getDuedate()).isAfterOrEqualTo(now);
        assertThat(lead(ref).owner()).isEqualTo("priya");
    }

    @Test
    void a_touch_logged_beside_the_task_keeps_the_promise_and_the_owner() {
        CaseRef ref = leads.receive(LeadMother.enquiry(someone()).build(), "web_form", null);

        leads.touch(ref, new LeadTouch("out", "phone", "voicemail", "Left word"), "sales");

        assertThat(promises.of(ref))
                .filteredOn(promise -> promise.policy().equals("first-contact-cold"))
                .singleElement()
                .satisfies(promise -> assertThat(promise.state()).isEqualTo(PromiseState.KEPT));
        run(ref, "BoundaryEvent_Overdue");
        assertThat(task(ref, "Task_FirstContact").getAssignee()).isEqualTo("sales");
        assertThat(runtime.getVariable(instance(ref), "reassignments")).isEqualTo(0);
    }

    @Test
    void a_lead_that_becomes_hot_has_to_be_called_sooner() {
        CaseRef ref = leads.receive(
                LeadMother.director(someone()).saying("Who are your customers?").build(), "web_form", null);
        assertThat(lead(ref).rating()).isNotEqualTo("hot");
        var before = task(ref, "Task_FirstContact").getDueDate();

        messages.accept(new ProcessMessages.Message(
                someone(), "LeadActivity", ref.value(), Map.of("activityKind", "demo_request"), Duration.ofDays(1)));

        assertThat(lead(ref).rating()).isEqualTo("hot");
        assertThat(task(ref, "Task_FirstContact").getDueDate()).isBefore(before);
        assertThat(job(ref, "BoundaryEvent_Overdue").getDuedate())
                .isEqualTo(task(ref, "Task_FirstContact").getDueDate());
    }

    @Test
    void the_leads_of_somebody_who_leaves_go_to_colleagues() {
        CaseRef ref = leads.receive(LeadMother.enquiry(someone()).build(), "web_form", null);
        assertThat(lead(ref).owner()).isEqualTo("sales");
        capacity("sales", 0);

        transaction.executeWithoutResult(leaving -> events.publishEvent(new PersonLeft("sales")));

        assertThat(lead(ref).owner()).isNull();
        assertThat(task(ref, "Task_FirstContact").getAssignee()).isNull();
    }

    @Test
    void who_never_answers_ripens_is_looked_at_again_and_called_again() {
        CaseRef ref = leads.receive(LeadMother.enquiry(someone()).build(), "web_form", null);
        complete(ref, "Task_FirstContact", NO_ANSWER);
        for (int tries = 2; tries <= 6; tries++) {
            run(ref, "Event_WaitForAttempt");
            complete(ref, "Task_TryAgain", NO_ANSWER);
        }
        assertThat(lead(ref).status()).isEqualTo("nurturing");
        assertThat(lead(ref).attempts()).isZero();
        assertThat(lead(ref).recycleOn()).isNotNull();

        run(ref, "Event_Revisit");

        assertThat(lead(ref).recycleCount()).isEqualTo(1);
        assertThat(task(ref, "Task_FirstContact").getDueDate()).isNotNull();
        assertThat(lead(ref).status()).isEqualTo("assigned");
    }

    @Test
    void a_rejected_lead_never_goes_straight_back_to_who_rejected_it() {
        CaseRef ref = leads.receive(LeadMother.enquiry(someone()).build(), "web_form", null);
        complete(ref, "Task_FirstContact", Map.of("outcome", "connected", "channel", "phone"));
        complete(
                ref,
                "Task_QualifyLead",
                Map.of(
                        "need",
                        "clear",
                        "budget",
                        "likely",
                        "authority",
                        "influencer",
                        "timeframe",
                        "year",
                        "decision",
                        "reject",
                        "reasonCode",
                        "not_now"));
        assertThat(lead(ref).status()).isEqualTo("nurturing");

        run(ref, "Event_Revisit");

        assertThat(task(ref, "Task_FirstContact").getAssignee()).isNotEqualTo("sales");
    }

    @Test
    void who_rejects_has_to_say_why() {
        CaseRef ref = leads.receive(LeadMother.enquiry(someone()).build(), "web_form", null);
        complete(ref, "Task_FirstContact", Map.of("outcome", "connected", "channel", "phone"));

        assertThatThrownBy(() -> complete(
                        ref,
                        "Task_QualifyLead",
                        Map.of(
                                "need",
                                "clear",
                                "budget",
                                "likely",
                                "authority",
                                "influencer",
                                "timeframe",
                                "year",
                                "decision",
                                "reject")))
                .isInstanceOf(InvalidInputException.class);
        assertThat(task(ref, "Task_QualifyLead")).isNotNull();
    }

    @Test
    void a_withdrawal_ends_the_handling_and_its_promises() {
        CaseRef ref = leads.receive(LeadMother.enquiry(someone()).build(), "web_form", null);

        leads.withdraw(ref, "asked");

        assertEnded(ref, "withdrawn");
        assertThat(promises.of(ref)).extracting(promise -> promise.state()).containsOnly(PromiseState.CANCELLED);
        assertThat(List.of(lead(ref).status())).containsExactly("withdrawn");
    }

    @Test
    void a_lead_that_is_nurtured_can_be_withdrawn_too() {
        CaseRef ref = leads.receive(LeadMother.listed(someone()).consenting().build(), "import", null);
        run(ref, "Task_SendNurture");
        assertThat(lead(ref).status()).isEqualTo("nurturing");

        leads.withdraw(ref, "asked");

        assertEnded(ref, "withdrawn");
    }
}
