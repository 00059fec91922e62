package org.kept.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.kept.complaint.payout.PaymentSandbox;
import org.kept.promise.PromiseState;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.partner.PartnerSandbox.Mood;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The three hard tests of complaints: the last minute of the third day, one letter under two laws, and who may allow money. */
@KeptTest
class ComplaintHardTestsIT extends ComplaintScenario {

    /** 23:50 in London on a Saturday. */
    private static final String SATURDAY_NIGHT = "2026-09-05T22:50:00Z";

    @Autowired
    PaymentSandbox payments;

    @Test
    void who_never_accepted_goes_on_with_the_clock_of_the_day_they_first_wrote() {
        at(SATURDAY_NIGHT);
        CaseRef ref = receive("finance");
        at("2026-09-07T08:30:00Z");
        complete(ref, "Task_TriageComplaint", "care", triage("finance"));
        work(ref);
        assertThat(promise(ref, "complaint-early").dueAt())
                .as("Saturday counts as Monday; the third business day closes on Thursday at five")
                .isEqualTo(Instant.parse("2026-09-10T16:00:00Z"));

        at("2026-09-10T15:59:00Z");
        complete(ref, "Task_ResolveNow", "henry", settled("60"));
        work(ref);

        assertThat(templates(ref)).contains("complaint-acknowledgement", "complaint-summary");
        assertThat(promise(ref, "complaint-early").state()).isEqualTo(PromiseState.KEPT);
        assertThat(complaint(ref).handling().earlyResolved()).isTrue();
        assertThat(complaint(ref).handling().inTime()).isTrue();

        at("2026-09-11T09:00:00Z");
        complaints.reopen(ref, "I never accepted");

        assertThat(complaint(ref).status()).isEqualTo("reopened");
        assertThat(complaint(ref).handling().receivedAt()).isEqualTo(Instant.parse(SATURDAY_NIGHT));
        assertThat(promise(ref, "fca-answer").startedAt()).isEqualTo(Instant.parse(SATURDAY_NIGHT));
        assertThat(promise(ref, "fca-answer").dueAt())
                .as("eight weeks after that Saturday, at the same time of the day, in winter time by then")
                .isEqualTo(Instant.parse("2026-10-31T23:50:00Z"));
        assertThat(promise(ref, "fca-answer").state()).isEqualTo(PromiseState.OPEN);
        assertThat(timer(ref, "Event_AnswerDue").getDuedate()).isEqualTo("2026-10-31T23:50:00Z");
        assertThat(task(ref, "Task_AssignInvestigator")).isNotNull();
    }

    @Test
    void a_letter_about_service_and_data_is_one_file_under_two_laws_with_their_own_clocks() {
        at("2026-09-14T10:00:00Z");
        CaseRef ref = receive("finance");
        Map<String, Object> both = triage("finance");
        both.put("issues", List.of("service", "personal_data"));

        complete(ref, "Task_TriageComplaint", "care", both);

        assertThat(complaint(ref).regimes())
                .extracting(ComplaintView.Regime::id, ComplaintView.Regime::issue)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("fca-disp", "service"),
                        org.assertj.core.groups.Tuple.tuple("data-protection", "personal_data"));
        assertThat(promise(ref, "fca-answer").dueAt()).isEqualTo(Instant.parse("2026-11-09T11:00:00Z"));
        assertThat(promise(ref, "dp-acknowledge").dueAt()).isEqualTo(Instant.parse("2026-10-14T10:00:00Z"));
        assertThat(promise(ref, "fca-acknowledge").dueAt()).isEqualTo(Instant.parse("2026-09-17T16:00:00Z"));
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(instances(ref).get(0))
                        .activityId("Event_AnswerDue")
                        .count())
                .as("one clock for each set of rules, beside one handling")
                .isEqualTo(2);

        work(ref);
        assertThat(promise(ref, "dp-acknowledge").state()).isEqualTo(PromiseState.KEPT);
        complete(ref, "Task_ResolveNow", "henry", Map.of("settled", "investigate"));
        complete(ref, "Task_AssignInvestigator", "ines", Map.of("investigator", "henry"));
        complete(ref, "Task_GatherEvidence", "henry", Map.of("evidence", "enough"));
        complete(ref, "Task_DecideComplaint", "henry", decision("20", "0"));
        work(ref);

        assertThat(templates(ref)).contains("complaint-final-fca", "complaint-final-data-protection");
        assertThat(promise(ref, "fca-answer").state()).isEqualTo(PromiseState.KEPT);
        assertThat(promise(ref, "dp-answer").state()).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void redress_whose_approvers_are_complained_about_goes_to_the_next_team_and_is_paid_once() {
        Map<String, Object> about = triage("retail");
        about.put("complainedAbout", "rosa, rupert");
        CaseRef ref = investigated("retail", about);

        complete(ref, "Task_DecideComplaint", "henry", decision("2000", "600"));

        Task first = task(ref, "Task_ApproveRedress");
        assertThat(teamsOf(first))
                .as("both of the approvers are complained about")
                .containsExactly("exec-sponsors");
        assertThatThrownBy(() -> tasks.claim(first.getId(), "henry"))
                .as("who asked cannot allow it")
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> tasks.claim(first.getId(), "rosa")).isInstanceOf(ConflictException.class);
        tasks.complete(first.getId(), "elena", Map.of("approval", "approve"));
        Task second = task(ref, "Task_ApproveSecond");
        assertThat(teamsOf(second)).containsExactly("finance-controllers");
        assertThatThrownBy(() -> tasks.claim(second.getId(), "elena")).isInstanceOf(ConflictException.class);
        tasks.complete(second.getId(), "felix", Map.of("approval", "approve"));
        run(ref, "Task_SendFinalResponse", false);

        payments.next(Mood.DOES_IT_AND_HANGS_UP);
        assertThatThrownBy(() ->
                        management.executeJob(timer(ref, "Task_PayRedress").getId()))
                .as("the money is gone, and nobody says so")
                .isInstanceOf(RuntimeException.class);
        assertThat(complaint(ref).decision().paidAt()).isNull();
        management.executeJob(timer(ref, "Task_PayRedress").getId());

        assertThat(payments.paid())
                .filteredOn(payment -> payment.ref().equals(ref.value()))
                .singleElement()
                .satisfies(payment -> assertThat(payment.amount()).isEqualTo("2600.00"));
        assertThat(complaint(ref).decision().paymentRef()).isNotBlank();
        assertThat(complaint(ref).decision().approvers()).containsExactly("elena", "felix");
    }

    private void run(CaseRef ref, String activityId, boolean andWhatFollows) {
        management.executeJob(timer(ref, activityId).getId());
        if (andWhatFollows) {
            work(ref);
        }
    }

    private List<String> teamsOf(Task task) {
        return taskService.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
    }

    private static Map<String, Object> settled(String refund) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("settled", "accepted");
        answers.put("acceptedBy", "phone");
        answers.put("finding", "upheld");
        answers.put("decisionText", "We take the second charge back today.");
        answers.put("remedyType", "refund");
        answers.put("refund", new BigDecimal(refund));
        answers.put("redressCurrency", "GBP");
        answers.put("rootCause", "system");
        return answers;
    }
}
