package org.kept.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.customer.CustomerSignals;
import org.kept.customer.Customers;
import org.kept.customer.ErasureApproved;
import org.kept.message.inbound.LetterBox;
import org.kept.promise.PromiseState;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.support.KeptTest;
import org.kept.workflow.messages.ProcessMessages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes another way than planned: late answers, withdrawals, reviews, ombudsmen, claims and people who are to be forgotten. */
@KeptTest
class ComplaintExceptionsIT extends ComplaintScenario {

    private static final String LETTERS = "select body_text from app.message_letter where ref = ?";
    private static final String OUTBOX = "select recipient from app.message_outbox where ref = ?";
    private static final String INBOX = "select body from app.message_inbound where ref = ?";
    private static final String TOUCHES = "select body from app.customer_touchpoint where case_ref = ?";

    @Autowired
    Customers customers;

    @Autowired
    LetterBox box;

    @Autowired
    List<CustomerSignals> signals;

    @Autowired
    ProcessMessages messages;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({
        "finance, consumer, billing, complaint-final-fca",
        "finance, consumer, card,    complaint-final-payment",
        "energy,  consumer, billing, complaint-final-energy",
        "housing, tenant,   repairs, complaint-final-housing",
        "council, resident, service, complaint-final-council",
        "retail,  consumer, service, complaint-final-other"
    })
    void every_law_has_its_letter(String line, String customer, String category, String template) {
        Map<String, Object> triage = triage(line);
        triage.put("customerType", customer);
        triage.put("category", category);
        CaseRef ref = investigated(line, triage);

        complete(ref, "Task_DecideComplaint", "henry", decision("80", "10"));
        work(ref);

        assertThat(templates(ref)).contains("complaint-acknowledgement", template);
        assertThat(complaint(ref).status()).isEqualTo("answered");
        assertThat(complaint(ref).decision().finding()).isEqualTo("partly");
        assertThat(complaint(ref).points())
                .extracting(ComplaintView.Point::finding)
                .containsExactly("upheld", "not");
    }

    @Test
    void an_answer_that_is_late_goes_by_its_clock_and_says_so() {
        CaseRef ref = receive("finance");
        complete(ref, "Task_TriageComplaint", "care", triage("finance"));
        work(ref);
        run(ref, "Event_AnswerAtRisk");
        run(ref, "Event_ManagerLooks");
        complete(ref, "Task_TakeOn", "olga", Map.of("note", "Ines helps Henry from today"));
        run(ref, "Event_HoldingDue");
        complete(
                ref,
                "Task_DraftHolding",
                "henry",
                Map.of("holdingText", "The bank has not answered us; we expect it next week."));
        clock.setTo(promise(ref, "fca-answer").dueAt().plusSeconds(1));
        run(ref, "Event_AnswerDue");

        assertThat(templates(ref)).contains("complaint-holding");
        run(ref, "BoundaryEvent_EarlyOver");
        complete(ref, "Task_AssignInvestigator", "ines", Map.of("investigator", "henry"));
        complete(ref, "Task_GatherEvidence", "henry", Map.of("evidence", "enough"));
        complete(ref, "Task_DecideComplaint", "henry", decision("0", "0"));
        work(ref);
        assertThat(complaint(ref).handling().inTime()).isFalse();
        assertThat(promise(ref, "fca-answer").state()).isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void a_department_is_asked_and_says_what_happened() {
        CaseRef ref = receive("retail");
        complete(ref, "Task_TriageComplaint", "care", triage("retail"));
        work(ref);
        complete(ref, "Task_ResolveNow", "henry", Map.of("settled", "investigate"));
        complete(
                ref,
                "Task_AssignInvestigator",
                "ines",
                Map.of("investigator", "henry", "departments", List.of("legal")));

        complete(ref, "Task_DepartmentStatement", "lena", Map.of("statement", "We never saw this contract."));

        assertThat(complaint(ref).statements())
                .extracting(ComplaintView.Statement::department, ComplaintView.Statement::person)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("legal", "lena"));
    }

    @Test
    void nobody_looks_into_a_complaint_about_themselves() {
        Map<String, Object> about = triage("retail");
        about.put("complainedAbout", "henry");
        CaseRef ref = receive("retail");
        complete(ref, "Task_TriageComplaint", "care", about);
        work(ref);
        assertThatThrownBy(() -> tasks.claim(task(ref, "Task_ResolveNow").getId(), "henry"))
                .isInstanceOf(ConflictException.class);
        complete(ref, "Task_ResolveNow", "ines", Map.of("settled", "investigate"));

        assertThatThrownBy(() -> complete(ref, "Task_AssignInvestigator", "ines", Map.of("investigator", "henry")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void our_time_stands_still_while_the_customer_is_asked() {
        CaseRef ref = receive("retail");
        complete(ref, "Task_TriageComplaint", "care", triage("retail"));
        work(ref);
        complete(ref, "Task_ResolveNow", "henry", Map.of("settled", "investigate"));
        complete(ref, "Task_AssignInvestigator", "ines", Map.of("investigator", "henry"));
        complete(
                ref,
                "Task_GatherEvidence",
                "henry",
                Map.of("evidence", "ask", "question", "Which of the two charges do you mean?"));
        work(ref);

        assertThat(templates(ref)).contains("complaint-question");
        assertThat(promise(ref, "iso-answer").state()).isEqualTo(PromiseState.PAUSED);
        assertThat(complaint(ref).status()).isEqualTo("awaiting_customer");
        complete(ref, "Task_GatherEvidence", "henry", Map.of("evidence", "enough"));
        assertThat(task(ref, "Task_DecideComplaint")).isNotNull();
    }

    @Test
    void somebody_else_reviews_the_answer_and_pays_what_is_missing() {
        CaseRef ref = investigated("housing", triage("housing"));
        complete(ref, "Task_DecideComplaint", "henry", decision("50", "0"));
        work(ref);

        complaints.escalate(ref, "You have not looked at the damp");

        assertThatThrownBy(() -> complete(ref, "Task_NameReviewer", "olga", Map.of("reviewer", "henry")))
                .as("not by who gave the answer")
                .isInstanceOf(InvalidInputException.class);
        complete(ref, "Task_NameReviewer", "olga", Map.of("reviewer", "ines"));
        work(ref);
        Map<String, Object> review = new HashMap<>();
        review.put("stageTwoFinding", "upheld");
        review.put("reviewText", "The damp was there, and we should have seen it.");
        review.put("refund", new BigDecimal("50"));
        review.put("distress", new BigDecimal("40"));
        review.put("redressCurrency", "GBP");
        complete(ref, "Task_ReviewComplaint", "ines", review);
        work(ref);

        assertThat(templates(ref)).contains("complaint-review-acknowledgement", "complaint-stage-two");
        assertThat(promise(ref, "housing-stage-two").state()).isEqualTo(PromiseState.KEPT);
        assertThat(complaint(ref).decision().redress().amount()).isEqualByComparingTo("90");
        assertThat(jdbc.sql("select paid_amount from app.complaint where number = ?")
                        .param(ref.value())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("90");
    }

    @Test
    void the_ombudsman_gets_our_file_and_their_award_is_paid() {
        CaseRef ref = investigated("energy", triage("energy"));
        Map<String, Object> rare = decision("0", "0");
        rare.put("rootCause", "third_party"); // a common one would be a pattern, and keep the case open
        complete(ref, "Task_DecideComplaint", "henry", rare);
        work(ref);
        complaints.toOmbudsman(ref, "EO-4711");
        complete(
                ref,
                "Task_PrepareFile",
                "henry",
                Map.of("fileNote", "We stand by our answer, for the reasons given.", "complete", true));
        work(ref);
        complete(
                ref,
                "Task_RecordDecision",
                "olga",
                Map.of("ombudsmanDecision", "for_customer", "award", new BigDecimal("150"), "redressCurrency", "GBP"));
        work(ref);
        complete(ref, "Task_ImplementDecision", "henry", Map.of("proof", "Paid and apologised"));
        work(ref);

        assertThat(templates(ref)).contains("complaint-ombudsman-file", "complaint-survey");
        assertThat(complaint(ref).status()).isEqualTo("closed");
        assertThat(complaint(ref).decision().paidAt()).isNotNull();
    }

    @Test
    void the_ombudsman_takes_over_what_we_have_not_answered_in_time_and_not_before() {
        CaseRef ref = receive("finance");
        complete(ref, "Task_TriageComplaint", "care", triage("finance"));
        work(ref);
        run(ref, "BoundaryEvent_EarlyOver");
        complete(ref, "Task_AssignInvestigator", "ines", Map.of("investigator", "henry"));
        assertThatThrownBy(() -> complaints.toOmbudsman(ref, "FOS-1"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("no answer yet");
        assertThat(complaint(ref).stage()).isEqualTo("1");
        clock.setTo(promise(ref, "fca-answer").dueAt().plusSeconds(1));
        run(ref, "Event_AnswerDue");

        complaints.toOmbudsman(ref, "FOS-1");

        assertThat(complaint(ref).aftermath().ombudsmanRef()).isEqualTo("FOS-1");
        assertThat(tasksOf(ref, "Task_GatherEvidence")).as("it is theirs now").isEmpty();
        assertThat(promise(ref, "ombudsman-file").dueAt())
                .as("ten working days")
                .isAfter(clock.instant().plus(Duration.ofDays(11)));
        assertThatThrownBy(() -> complaints.withdraw(ref, "I have had enough")).isInstanceOf(ConflictException.class);
        complete(
                ref,
                "Task_PrepareFile",
                "henry",
                Map.of("fileNote", "The bank has not answered us; this is what we know.", "complete", true));
        work(ref);
        complete(
                ref,
                "Task_RecordDecision",
                "olga",
                Map.of("ombudsmanDecision", "for_customer", "award", new BigDecimal("150"), "redressCurrency", "GBP"));
        work(ref);
        complete(ref, "Task_ImplementDecision", "henry", Map.of("proof", "Paid and apologised"));
        work(ref);
        assertThat(templates(ref)).contains("complaint-holding", "complaint-ombudsman-file");
        assertThat(complaint(ref).decision().paidAt()).isNotNull();
        assertThat(cases.find(ref).orElseThrow().outcome()).isEqualTo("upheld");
    }

    @Test
    void a_withdrawal_is_confirmed_in_writing_and_the_record_stays() {
        CaseRef ref = receive("finance");
        complete(ref, "Task_TriageComplaint", "care", triage("finance"));
        work(ref);

        complaints.withdraw(ref, "It has sorted itself out");
        work(ref);

        assertThat(templates(ref)).contains("complaint-withdrawal");
        assertThat(complaint(ref).status()).isEqualTo("withdrawn");
        assertThat(cases.find(ref).orElseThrow().outcome()).isEqualTo("withdrawn");
        complaints.reopen(ref, "It has not, after all");
        assertThat(complaint(ref).status()).isEqualTo("reopened");
        assertThat(task(ref, "Task_AssignInvestigator")).isNotNull();
    }

    @Test
    void something_else_joins_until_the_answer_is_out_and_is_a_case_of_its_own_then() {
        CaseRef ref = investigated("retail", triage("retail"));
        clock.setTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(complaints.addIssue(ref, "And you gave my number to others", true))
                .isEqualTo(ref);
        assertThat(promise(ref, "dp-acknowledge").state()).isEqualTo(PromiseState.OPEN);
        assertThat(promise(ref, "dp-acknowledge").startedAt())
                .as("from now")
                .isAfter(complaint(ref).handling().receivedAt().plus(Duration.ofHours(23)));
        work(ref);
        assertThat(promise(ref, "dp-acknowledge").state()).isEqualTo(PromiseState.KEPT);
        assertThat(complaint(ref).regimes())
                .extracting(ComplaintView.Regime::id)
                .contains("data-protection");
        assertThat(complaint(ref).points()).hasSize(3);
        Map<String, Object> three = decision("0", "0");
        three.put("finding3", "partly");
        three.put("because3", "It was our supplier");
        complete(ref, "Task_DecideComplaint", "henry", three);
        work(ref);

        assertThat(complaints.addIssue(ref, "Now the bill is wrong as well", false))
                .isNotEqualTo(ref);
    }

    @Test
    void who_is_to_be_forgotten_waits_while_the_law_needs_the_record() {
        CaseRef ref = receive("retail");
        String email = complaint(ref).customer().email();
        complaints.hold(ref, "A letter before action");

        transaction.executeWithoutResult(erasing -> events.publishEvent(new ErasureApproved(null, email)));
        assertThat(complaint(ref).customer().name()).isEqualTo("Amy Hart");
        assertThat(complaint(ref).aftermath().erasureWaits()).isTrue();
        complete(
                ref,
                "Task_TriageComplaint",
                "care",
                Map.of("handling", "service_request", "requestReason", "information"));
        assertThat(complaint(ref).customer().name()).as("still held").isEqualTo("Amy Hart");

        complaints.release(ref, "The time to sue is over");

        assertThat(complaint(ref).customer().name()).isEqualTo("Erased person");
        assertThat(complaint(ref).matter().text()).isEmpty();
    }

    @Test
    void what_was_written_in_a_held_complaint_is_forgotten_when_its_record_is() {
        CaseRef ref = receive("finance");
        complete(ref, "Task_TriageComplaint", "care", triage("finance"));
        work(ref);
        String email = complaint(ref).customer().email();
        box.take(("From: " + email + "\r\nSubject: [" + ref + "] more\r\nIn-Reply-To: "
                        + words("select message_id from app.message_outbox where ref = ?", ref)
                                .get(0)
                        + "\r\n\r\nYou did it again.")
                .getBytes(StandardCharsets.UTF_8));
        complaints.hold(ref, "A letter before action");

        transaction.executeWithoutResult(erasing -> events.publishEvent(new ErasureApproved(null, email)));
        complaints.withdraw(ref, "We see each other in court");
        work(ref);

        assertThat(words(LETTERS, ref)).as("letters").hasSize(2).allMatch(text -> text.contains("Amy Hart"));
        assertThat(words(OUTBOX, ref)).as("outbox").isNotEmpty().allMatch(email::equals);
        assertThat(words(INBOX, ref)).as("mails").containsExactly("You did it again.");
        assertThat(words(TOUCHES, ref)).as("touches").contains("You did it again.");

        complaints.release(ref, "The time to sue is over");

        assertThat(words(LETTERS, ref)).as("letters").containsOnlyNulls();
        assertThat(words(OUTBOX, ref)).as("outbox").containsOnly("");
        assertThat(words(INBOX, ref)).as("mails").containsOnlyNulls();
        assertThat(words(TOUCHES, ref)).as("touches").containsOnlyNulls();
    }

    private List<String> words(String query, CaseRef ref) {
        return jdbc.sql(query).param(ref.value()).query(String.class).list();
    }

    @Test
    void everybody_who_deals_with_a_customer_knows_of_their_complaint() {
        UUID account = customers.addAccount(
                new Customers.NewAccount("Harbour Foods " + UUID.randomUUID(), null, null, 5, null));
        messages.accept(new ProcessMessages.Message(
                "m" + UUID.randomUUID(),
                "ComplaintReceived",
                "ORD-2026-000001",
                Map.of("accountId", account.toString(), "businessLine", "retail", "subject", "The delivery was broken"),
                Duration.ofDays(1)));

        assertThat(signals)
                .flatExtracting(source -> source.of(account, null))
                .extracting(CustomerSignals.Signal::messageKey)
                .contains("complaint.signal.open");
        String ref = jdbc.sql("select number from app.complaint where account_id = ?")
                .param(account)
                .query(String.class)
                .single();
        complete(new CaseRef(ref), "Task_TriageComplaint", "care", triage("retail"));
        assertThat(jdbc.sql("select count(*) from app.workflow_message where id = ?")
                        .param(ref + ":opened")
                        .query(Long.class)
                        .single())
                .as("the renewals desk hears of it")
                .isEqualTo(1);
    }
}
