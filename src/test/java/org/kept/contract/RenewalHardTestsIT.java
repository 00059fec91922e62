package org.kept.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.kept.promise.PromiseState;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.support.KeptTest;

/** The hard tests of renewals: a notice against the clock, an end that moves, and a complaint after the price went up. */
@KeptTest
class RenewalHardTestsIT extends RenewalScenario {

    private static final LocalDate ENDS = LocalDate.of(2027, 3, 31);
    private static final LocalDate NOTICE = LocalDate.of(2027, 3, 1);

    @Test
    void a_notice_before_midnight_wins_over_the_timer_that_ran_first() {
        CaseRef ref = proposed(ENDS, true, "1000", ENDS.minusDays(60));
        goTo(ref, NOTICE.plusDays(1), "00:00");
        assertThat(term(ref).decision()).isEqualTo("passive");
        assertThat(sent(ref)).containsExactly("RenewalOrder");
        assertThat(view(ref).endDate()).isEqualTo(LocalDate.of(2028, 3, 31));

        clock.setTo(london(NOTICE.plusDays(1), "00:05"));
        contracts.notice(ref, new CustomerNotice(london(NOTICE, "23:58"), "email", "Too dear"), "renata");

        assertLeft(ref);
        assertThat(sent(ref)).containsExactly("RenewalOrder", "RenewalOrderCancelled");
        assertThat(lettersOf(ref)).contains("renewal-goes-on").endsWith("contract-notice");
    }

    @Test
    void a_notice_wins_before_the_order_was_raised_and_then_none_ever_is() {
        CaseRef ref = proposed(ENDS, true, "1000", ENDS.minusDays(60));
        clock.setTo(london(NOTICE.plusDays(1), "00:00"));
        fire(ref, "BoundaryEvent_NoticeDeadline");
        assertThat(term(ref).decision()).isEqualTo("passive");

        contracts.notice(ref, new CustomerNotice(london(NOTICE, "23:58"), "email", null), "renata");
        runDue(ref);

        assertLeft(ref);
        assertThat(sent(ref)).isEmpty();
    }

    @Test
    void a_notice_after_midnight_holds_for_the_next_term_only() {
        CaseRef ref = proposed(ENDS, true, "1000", ENDS.minusDays(60));
        goTo(ref, NOTICE.plusDays(1), "00:10");

        contracts.notice(ref, new CustomerNotice(london(NOTICE.plusDays(1), "00:01"), "email", null), "renata");

        assertThat(term(ref).decision()).isEqualTo("passive");
        goTo(ref, ENDS.plusDays(8), "10:00");
        complete(ref, "Task_CheckIn", "chris", Map.of("content", "yes"));
        assertThat(cases.find(ref).orElseThrow().outcome()).isEqualTo("renewed");

        clock.setTo(london(ENDS.plusYears(1).minusDays(119), "03:00"));
        sweep.run();
        assertThat(tasksOf(ref)).containsExactly("Task_ExitInterview");
        assertThat(term(ref).number()).isEqualTo(2);
        assertThat(term(ref).decision()).isEqualTo("notice");
    }

    @Test
    void a_notice_that_meets_the_timer_in_the_same_moment_has_one_outcome() {
        for (boolean timerFirst : new boolean[] {true, false, true, false}) {
            CaseRef ref = proposed(ENDS, true, "1000", ENDS.minusDays(60));
            clock.setTo(london(NOTICE.plusDays(1), "00:00"));
            String job = job(ref, "BoundaryEvent_NoticeDeadline").getId();
            CountDownLatch go = new CountDownLatch(1);
            CompletableFuture<Void> timer = CompletableFuture.runAsync(() -> {
                await(go, timerFirst ? 0 : 15);
                management.executeJob(job);
            });
            CompletableFuture<Void> notice = CompletableFuture.runAsync(() -> {
                await(go, timerFirst ? 15 : 0);
                contracts.notice(ref, new CustomerNotice(london(NOTICE, "23:58"), "email", null), "renata");
            });
            go.countDown();

            notice.join();
            timer.handle((done, lost) -> null).join();
            runDue(ref);

            assertLeft(ref);
            assertThat(sent(ref)).isIn(java.util.List.of(), java.util.List.of("RenewalOrder", "RenewalOrderCancelled"));
        }
    }

    private static void await(CountDownLatch go, int milliseconds) {
        try {
            go.await();
            java.util.concurrent.locks.LockSupport.parkNanos(milliseconds * 1_000_000L);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void assertLeft(CaseRef ref) {
        assertThat(tasksOf(ref)).containsExactly("Task_ExitInterview");
        assertThat(term(ref).decision()).isEqualTo("notice");
        assertThat(term(ref).decidedInTime()).isTrue();
        assertThat(term(ref).renewedValue()).isNull();
        assertThat(view(ref).status()).isEqualTo("in_notice");
        assertThat(view(ref).endDate()).isEqualTo(ENDS);
        assertThat(view(ref).terms()).hasSize(1);
        assertThat(promise(ref, "renewal-decision").state()).isEqualTo(PromiseState.KEPT);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(ref.value(), "contractRenewal")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void an_end_that_moves_forward_past_the_notice_deadline_takes_all_its_timers_along() {
        CaseRef ref = proposed(ENDS, false, "1000", ENDS.minusDays(60));
        assertThat(timers(ref))
                .containsEntry("BoundaryEvent_NoticeDeadline", london(NOTICE.plusDays(1), "00:00"))
                .containsEntry("Event_ChaseTime", london(ENDS.minusDays(45), "09:00"));
        LocalDate today = ENDS.minusDays(55);
        clock.setTo(london(today, "10:00"));

        LocalDate moved = ENDS.minusDays(40);
        contracts.amend(ref, amendment(moved), "renata");

        assertThat(timers(ref))
                .containsEntry("BoundaryEvent_NoticeDeadline", london(moved.minusDays(29), "00:00"))
                .containsEntry("Event_ChaseTime", london(moved.minusDays(45), "09:00"));
        runDue(ref);
        assertThat(lettersOf(ref)).as("no reminder for an old date").doesNotContain("renewal-chaser");
        assertThat(tasksOf(ref)).containsExactly("Task_LastCall");
        assertThat(timers(ref)).containsEntry("BoundaryEvent_TermOver", london(moved.plusDays(1), "00:00"));
        assertThat(promise(ref, "renewal-decision").state()).isEqualTo(PromiseState.BROKEN);
        assertThat(promise(ref, "renewal-decision").dueAt()).isEqualTo(london(moved.minusDays(29), "00:00"));
        assertThat(view(ref).versions()).hasSize(1);
        assertThat(view(ref).versions().get(0).changes()).contains("endDate: 2027-03-31 → " + moved);
    }

    @Test
    void an_end_that_moves_back_gives_everybody_more_time() {
        CaseRef ref = proposed(ENDS, true, "1000", ENDS.minusDays(60));

        contracts.amend(ref, amendment(ENDS.plusDays(60)), "renata");

        assertThat(timers(ref))
                .containsEntry("BoundaryEvent_NoticeDeadline", london(NOTICE.plusDays(61), "00:00"))
                .containsEntry("Event_ChaseTime", london(ENDS.plusDays(15), "09:00"));
        assertThat(promise(ref, "renewal-decision").dueAt()).isEqualTo(london(NOTICE.plusDays(61), "00:00"));
        goTo(ref, ENDS.plusDays(15), "09:30");
        assertThat(lettersOf(ref)).containsExactly("renewal-proposal", "renewal-chaser");
    }

    private static ContractAmendment amendment(LocalDate end) {
        return new ContractAmendment(
                "Co-termination with the framework", null, null, end, null, null, null, null, null, null, null, null);
    }

    @Test
    void an_upheld_complaint_takes_the_uplift_back_and_an_executive_in() {
        CaseRef ref = proposed(ENDS, true, "1070", ENDS.minusDays(60));
        assertThat(term(ref).offers().get(0).approvedBy()).isEqualTo("manager");
        clock.setTo(london(ENDS.minusDays(50), "10:00"));

        tell("opened", "CMP-2027-000001", "P1", "none");
        tell("decided", "CMP-2027-000001", "P1", "upheld");

        assertThat(term(ref).playbook()).isEqualTo("EXEC_SAVE");
        assertThat(term(ref).offers().get(0).state()).isEqualTo("withdrawn");
        assertThat(lettersOf(ref)).containsExactly("renewal-proposal", "renewal-withdrawal");
        assertThat(tasksOf(ref)).containsExactly("Task_ExecutiveCall");

        complete(ref, "Task_ExecutiveCall", "elena", Map.of("reached", "yes"));
        runDue(ref);
        assertThatThrownBy(() -> propose(ref, "1010"))
                .isInstanceOf(InvalidInputException.class)
                .satisfies(refused -> assertThat(((InvalidInputException) refused)
                                .fields()
                                .get(0)
                                .toString())
                        .contains("offerValue", "complaint"));
        propose(ref, "950");
        assertThatThrownBy(() -> approve(ref, "renata")).isInstanceOf(ConflictException.class);
        approve(ref, "manager");
        runDue(ref);

        assertThat(term(ref).offers()).hasSize(2);
        assertThat(term(ref).offers().get(1).state()).isEqualTo("sent");
        assertThat(term(ref).offers().get(1).upliftPercent()).isNegative();
        contracts.accept(ref, "renata");
        contracts.sign(ref, LocalDate.of(2027, 2, 20), "renata");
        runDue(ref);
        assertThat(term(ref).renewedValue()).isEqualByComparingTo("950");
        assertThat(term(ref).contraction()).isEqualByComparingTo("50");
        assertThat(term(ref).saved()).isTrue();
    }

    private Job job(CaseRef ref, String activity) {
        return jobs(ref).stream()
                .filter(job -> activity(job).equals(activity))
                .findFirst()
                .orElseThrow();
    }

    private void fire(CaseRef ref, String activity) {
        management.executeJob(job(ref, activity).getId());
    }
}
