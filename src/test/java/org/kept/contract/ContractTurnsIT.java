package org.kept.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kept.customer.CustomerSignals;
import org.kept.customer.Customers;
import org.kept.customer.Identity;
import org.kept.customer.domain.AccountDetails;
import org.kept.customer.domain.CustomerEditing;
import org.kept.customer.domain.Merging;
import org.kept.promise.PromiseState;
import org.kept.promise.domain.PromiseSweep;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.support.KeptTest;
import org.kept.workflow.messages.ProcessMessages;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to contracts beside their renewal: customers who merge, rename, are forgotten or change their minds, and messages. */
@KeptTest
class ContractTurnsIT extends RenewalScenario {

    private static final LocalDate ENDS = LocalDate.of(2027, 3, 31);
    private static final LocalDate NOTICE = LocalDate.of(2027, 3, 1);
    private static final Duration LONG = Duration.ofDays(365);

    @Autowired
    Merging merging;

    @Autowired
    CustomerEditing editing;

    @Autowired
    List<CustomerSignals> signals;

    @Autowired
    PromiseSweep clocks;

    @Test
    void a_contract_follows_its_contact_through_a_merge() {
        CaseRef ref = opened(yearly(ENDS, true));
        UUID survivor = person(account);

        merging.merge(survivor, view(ref).contactId(), "the same person");

        assertThat(view(ref).contactId()).isEqualTo(survivor);
        assertThat(signalsOf(null, survivor))
                .extracting(CustomerSignals.Signal::ref)
                .contains(ref.value());
    }

    @Test
    void a_customer_who_is_renamed_is_called_by_the_new_name_everywhere() {
        CaseRef ref = opened(yearly(ENDS, true));
        String name = "Renamed " + UUID.randomUUID();

        rename(account, name);

        assertThat(view(ref).customerName()).isEqualTo(name);
        assertThat(cases.find(ref).orElseThrow().customerName()).isEqualTo(name);
    }

    @Test
    void a_companys_contract_goes_on_when_who_signed_is_forgotten() {
        CaseRef ref = opened(yearly(ENDS, true));
        UUID signed = view(ref).contactId();

        erase(signed);

        assertThat(view(ref).contactId()).isNull();
        assertThat(view(ref).status()).isEqualTo("renewing");
        assertThat(running(ref)).isTrue();
        goTo(ref, NOTICE.plusDays(1), "00:00");
        assertThat(term(ref).decision()).isEqualTo("passive");
        assertThat(view(ref).endDate()).isEqualTo(ENDS.plusYears(1));
    }

    @Test
    void a_consumers_contract_ends_with_its_renewal_when_they_are_forgotten() {
        CaseRef ref = consumers();
        goTo(ref, ENDS.minusDays(90), "10:00");
        assertThat(tasksOf(ref)).isNotEmpty();

        erase(view(ref).contactId());

        assertThat(view(ref).status()).isEqualTo("terminated");
        assertThat(term(ref).outcome()).isEqualTo("erased");
        assertThat(running(ref)).isFalse();
        assertThat(tasksOf(ref)).isEmpty();
        assertThat(cases.find(ref).orElseThrow().customerName()).isEqualTo("Erased person");
        assertThat(promises.of(ref)).extracting(promise -> promise.state()).doesNotContain(PromiseState.OPEN);
        clock.setTo(london(ENDS.minusDays(5), "03:00"));
        sweep.run();
        assertThat(running(ref)).isFalse();
    }

    @Test
    void how_a_consumers_contract_had_ended_is_still_counted_when_they_are_forgotten() {
        CaseRef ref = consumers();
        UUID person = view(ref).contactId();
        contracts.notice(ref, new CustomerNotice(null, "email", "My mother fell ill"), "renata");
        complete(ref, "Task_ExitInterview", "chris", Map.of("churnReason", "budget"));
        goTo(ref, ENDS.plusDays(1), "00:00");
        assertThat(view(ref).status()).isEqualTo("expired");

        erase(person);

        assertThat(view(ref).contactId()).isNull();
        assertThat(view(ref).status()).isEqualTo("expired");
        assertThat(term(ref).outcome()).isEqualTo("churned");
        assertThat(term(ref).churnReason()).isEqualTo("budget");
        assertThat(cases.find(ref).orElseThrow().outcome()).isEqualTo("churned");
        assertThat(cases.find(ref).orElseThrow().customerName()).isEqualTo("Erased person");
        assertThat(jdbc.sql("select notice_reason from app.contract_term where number = :ref")
                        .param("ref", ref.value())
                        .query((row, number) -> String.valueOf(row.getString(1)))
                        .list())
                .as("what they wrote is forgotten with them")
                .containsExactly("null");
    }

    @Test
    void everybody_who_deals_with_a_customer_sees_how_the_renewal_stands() {
        clock.setTo(london(ENDS.minusDays(200), "03:00"));
        CaseRef ref = contracts.enter(yearly(ENDS, true), null);
        assertThat(signalsOf(account, null)).isEmpty();

        clock.setTo(london(ENDS.minusDays(100), "03:00"));
        sweep.run();
        assertThat(signalsOf(account, null)).singleElement().satisfies(near -> {
            assertThat(near.messageKey()).isEqualTo("contract.signal.near");
            assertThat(near.tone()).isEqualTo("calm");
            assertThat(near.arguments()).startsWith("100");
        });
        tell("opened", "CMP-2027-000009", "P1", "none");
        assertThat(signalsOf(account, null)).singleElement().satisfies(save -> {
            assertThat(save.tone()).isEqualTo("risk");
            assertThat(save.arguments()).contains("exec save");
        });
        contracts.notice(ref, new CustomerNotice(null, "email", null), "renata");
        assertThat(signalsOf(account, null))
                .singleElement()
                .extracting(CustomerSignals.Signal::tone, CustomerSignals.Signal::messageKey)
                .containsExactly("broken", "contract.signal.leaving");
    }

    @Test
    void a_consumer_who_changes_their_mind_gets_the_money_back_and_the_old_term_once() {
        CaseRef ref = consumers();
        goTo(ref, NOTICE.plusDays(1), "00:00");
        assertThat(view(ref).endDate()).isEqualTo(ENDS.plusYears(1));
        clock.setTo(london(NOTICE.plusDays(5), "10:00"));

        contracts.coolOff(ref, "renata");

        assertThat(tasksOf(ref)).containsExactly("Task_PayRefund");
        assertThat(view(ref).endDate()).isEqualTo(ENDS);
        assertThat(view(ref).terms()).hasSize(1);
        assertThat(sent(ref)).containsExactly("RenewalOrder", "RenewalOrderCancelled");
        assertThatThrownBy(() -> contracts.coolOff(ref, "renata")).isInstanceOf(ConflictException.class);
        complete(ref, "Task_PayRefund", "felix", Map.of("refund", new BigDecimal("1000")));
        runDue(ref);
        assertThat(tasksOf(ref)).containsExactly("Task_ExitInterview");
        complete(ref, "Task_ExitInterview", "chris", Map.of("churnReason", "other"));
        goTo(ref, ENDS.plusDays(1), "00:00");
        assertThat(running(ref)).isFalse();
        assertThat(view(ref).status()).isEqualTo("expired");
        assertThat(term(ref).renewedValue()).isZero();
        assertThat(sent(ref)).containsExactly("RenewalOrder", "RenewalOrderCancelled", "ContractChurned");
    }

    @Test
    void a_contract_that_the_customer_broke_ends_after_legal_has_looked() {
        clock.setTo(london(ENDS.minusDays(200), "10:00"));
        CaseRef ref = contracts.enter(yearly(ENDS, true), null);

        contracts.terminate(ref, "Three invoices are unpaid", "renata");

        assertThat(tasksOf(ref)).containsExactly("Task_LegalReview");
        assertThat(story(ref)).anyMatch(sentence -> sentence.contains("Three invoices are unpaid"));
        LocalDate over = ENDS.minusDays(150);
        complete(ref, "Task_LegalReview", "lena", Map.of("endsOn", over.toString(), "note", "Breach of clause 4"));
        runDue(ref);
        assertThat(tasksOf(ref)).containsExactly("Task_ExitInterview");
        assertThat(term(ref).decision()).isEqualTo("cause");
        complete(ref, "Task_ExitInterview", "chris", Map.of("churnReason", "cause"));
        goTo(ref, over.plusDays(1), "00:00");

        assertThat(running(ref)).isFalse();
        assertThat(view(ref).status()).isEqualTo("terminated");
        assertThat(term(ref).outcome()).isEqualTo("terminated");
        assertThat(sent(ref)).containsExactly("ContractChurned");
        assertThatThrownBy(() -> contracts.terminate(ref, "Again", "renata")).isInstanceOf(ConflictException.class);
    }

    @Test
    void a_notice_by_message_counts_by_when_it_was_received_and_once() {
        CaseRef ref = opened(yearly(ENDS, true));
        clock.setTo(london(ENDS.minusDays(110), "10:00"));
        var notice = new ProcessMessages.Message(
                "notice-" + ref,
                "CustomerNotice",
                ref.value(),
                Map.of("receivedAt", london(ENDS.minusDays(111), "09:00").toString(), "reason", "Too dear"),
                LONG);

        assertThat(messages.accept(notice)).isEqualTo(ProcessMessages.State.DELIVERED);
        messages.accept(notice);

        assertThat(term(ref).decision()).isEqualTo("notice");
        assertThat(term(ref).decidedAt()).isEqualTo(london(ENDS.minusDays(111), "09:00"));
        assertThat(tasksOf(ref)).containsExactly("Task_ExitInterview");
        assertThat(lettersOf(ref)).containsExactly("contract-notice");
    }

    @Test
    void an_order_that_is_told_twice_makes_one_contract() {
        clock.setTo(london(ENDS.minusDays(200), "10:00"));
        UUID firm = customers.addAccount(
                new Customers.NewAccount("Told twice " + UUID.randomUUID(), null, null, 5, "renata"));
        Map<String, Object> payload = new HashMap<>(Map.of(
                "accountId",
                firm.toString(),
                "name",
                "Support",
                "startDate",
                ENDS.minusYears(1).plusDays(1).toString(),
                "endDate",
                ENDS.toString(),
                "value",
                "1200.50",
                "currency",
                "GBP",
                "noticeDays",
                60,
                "autoRenew",
                true));
        String order = "order-" + UUID.randomUUID();

        for (String id : List.of(order + ":1", order + ":1", order + ":2")) {
            messages.accept(new ProcessMessages.Message(id, "ContractActivated", order, payload, LONG));
        }

        assertThat(jdbc.sql("select number from app.contract where account_id = :firm")
                        .param("firm", firm)
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(number -> {
                    assertThat(view(new CaseRef(number)).value()).isEqualByComparingTo("1200.50");
                    assertThat(view(new CaseRef(number)).noticeDays()).isEqualTo(60);
                });
    }

    @Test
    void after_three_weeks_of_downtime_two_nodes_wake_each_renewal_once() {
        clock.setTo(london(ENDS.minusDays(150), "03:00"));
        List<CaseRef> all = IntStream.range(0, 6)
                .mapToObj(days -> contracts.enter(yearly(ENDS.plusDays(days), true), null))
                .toList();
        clock.setTo(london(ENDS.minusDays(129), "03:00"));
        sweep.run();
        assertThat(all).noneMatch(this::running);
        clock.setTo(london(ENDS.minusDays(108), "03:00"));

        var other = CompletableFuture.supplyAsync(sweep::run);
        int here = sweep.run();

        assertThat(here + other.join()).isGreaterThanOrEqualTo(all.size());
        assertThat(sweep.run()).as("a second look finds nothing new").isZero();
        assertThat(all).allSatisfy(ref -> {
            assertThat(term(ref).state()).isEqualTo("open");
            assertThat(runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(ref.value())
                            .count())
                    .isEqualTo(1);
            assertThat(promise(ref, "renewal-decision").state()).isEqualTo(PromiseState.OPEN);
        });
    }

    @Test
    void an_approval_that_is_late_comes_before_the_managers() {
        clock.setTo(london(ENDS.minusDays(120), "03:00"));
        CaseRef ref = contracts.enter(yearly(ENDS, true), null);
        goTo(ref, ENDS.minusDays(90), "10:00");
        complete(ref, "Task_AccountReview", "chris", Map.of("usage", 4, "relationship", 4, "worth", 4));
        goTo(ref, ENDS.minusDays(75), "10:00");
        propose(ref, "1070");
        assertThat(tasksOf(ref)).containsExactly("Task_ApproveProposal");

        goTo(ref, ENDS.minusDays(68), "10:00");
        clocks.sweep();

        assertThat(story(ref)).contains("A proposal waits for approval longer than promised");
        assertThat(called(ref)).contains("sales-managers");
    }

    @Test
    void a_signature_that_does_not_come_is_a_broken_promise() {
        CaseRef ref = proposed(ENDS, true, "1000", ENDS.minusDays(60));
        contracts.accept(ref, "renata");
        assertThat(promise(ref, "renewal-signature").state()).isEqualTo(PromiseState.OPEN);

        goTo(ref, ENDS.minusDays(52), "10:00");
        clocks.sweep();

        assertThat(story(ref)).contains("The signature of a renewal is overdue");
        assertThat(promise(ref, "renewal-signature").state()).isEqualTo(PromiseState.BROKEN);
        assertThat(called(ref)).contains("sales-managers");
        contracts.sign(ref, LocalDate.of(2027, 2, 20), "renata");
        assertThat(promise(ref, "renewal-signature").fulfilledAt()).isNotNull();
    }

    private List<String> story(CaseRef ref) {
        return jdbc.sql("select text from app.casework_story where ref = :ref")
                .param("ref", ref.value())
                .query(String.class)
                .list();
    }

    private List<String> called(CaseRef ref) {
        return jdbc.sql("select unnest(called) from app.casework_case where ref = :ref")
                .param("ref", ref.value())
                .query(String.class)
                .list();
    }

    private CaseRef opened(NewContract contract) {
        clock.setTo(london(ENDS.minusDays(119), "03:00"));
        return contracts.enter(contract, null);
    }

    private CaseRef consumers() {
        clock.setTo(london(ENDS.minusDays(119), "03:00"));
        return contracts.enter(contract(null, person(null), ENDS, 30, true, "consumer"), null);
    }

    private UUID person(UUID firm) {
        return customers.addContact(new Customers.NewContact(
                new Identity("Con", "Sumer", "c" + UUID.randomUUID() + "@buyers.example", null, null, null),
                null,
                firm,
                "manual"));
    }

    private void rename(UUID firm, String name) {
        editing.edit(
                firm,
                jdbc.sql("select row_version from app.customer_account where id = :id")
                        .param("id", firm)
                        .query(Long.class)
                        .single(),
                new AccountDetails(
                        name, null, null, null, null, null, null, null, null, null, null, null, null, null, null, false,
                        null, null));
    }

    private void erase(UUID person) {
        assertThat(messages.accept(new ProcessMessages.Message(
                        "erase-" + person, "ErasureApproved", person.toString(), Map.of(), LONG)))
                .isEqualTo(ProcessMessages.State.DELIVERED);
    }

    private List<CustomerSignals.Signal> signalsOf(UUID firm, UUID person) {
        return signals.stream()
                .flatMap(each -> each.of(firm, person).stream())
                .filter(signal -> signal.ref().startsWith("CON-"))
                .toList();
    }
}
