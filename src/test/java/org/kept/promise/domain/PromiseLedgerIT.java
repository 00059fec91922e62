package org.kept.promise.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.promise.PauseReason;
import org.kept.promise.PromiseState;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KeptTest
class PromiseLedgerIT {

    private static final Instant MONDAY_TEN = Instant.parse("2026-09-07T09:00:00Z");
    private static final String HOT = "first-contact-hot";
    private static final String REVIEW = "duplicate-review";
    private static final PauseReason WHY = new PauseReason("awaiting customer", "letter-1");

    @Autowired
    Promises promises;

    @Autowired
    PromiseSweep sweep;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final CaseRef ref = newRef();

    @BeforeEach
    void itIsMondayTenInLondon() {
        clock.setTo(MONDAY_TEN);
        sweep.sweep();
    }

    @Test
    void aPromiseSaysWhenItIsDueAndWhy() {
        PromiseView made = promises.make(ref, HOT, MONDAY_TEN);

        assertThat(made.dueAt()).isEqualTo("2026-09-07T09:05:00Z");
        assertThat(made.warnAt()).isEqualTo("2026-09-07T09:04:00Z");
        assertThat(made.state()).isEqualTo(PromiseState.OPEN);
        assertThat(promises.of(ref)).singleElement().satisfies(read -> assertThat(read.explanation())
                .isEqualTo("received Mon 7 Sep 10:00 · 5 working minutes · due Mon 7 Sep 10:05"));
    }

    @Test
    void aPromiseFulfilledInTimeIsKept() {
        promises.make(ref, HOT, MONDAY_TEN);

        promises.fulfil(ref, HOT, MONDAY_TEN.plusSeconds(300));

        assertThat(only().state()).isEqualTo(PromiseState.KEPT);
        assertThat(only().fulfilledAt()).isEqualTo(MONDAY_TEN.plusSeconds(300));
    }

    @Test
    void anOverduePromiseIsBrokenBeforeAnySweepAndStaysSoWhenItIsFulfilled() {
        promises.make(ref, HOT, MONDAY_TEN);
        clock.advance(Duration.ofMinutes(4));
        assertThat(only().state()).isEqualTo(PromiseState.AT_RISK);

        clock.advance(Duration.ofMinutes(2));
        assertThat(only().state()).isEqualTo(PromiseState.BROKEN);
        assertThat(only().fulfilledAt()).isNull();

        promises.fulfil(ref, HOT, clock.instant());
        assertThat(only().state()).isEqualTo(PromiseState.BROKEN);
        assertThat(only().fulfilledAt()).isEqualTo(clock.instant());
    }

    @Test
    void makingItAgainStartsItAnewAndKeepsTheOldOneInTheLedger() {
        promises.make(ref, HOT, MONDAY_TEN);
        clock.advance(Duration.ofMinutes(2));
        promises.make(ref, HOT, clock.instant());

        assertThat(promises.of(ref))
                .extracting(PromiseView::state)
                .containsExactly(PromiseState.OPEN, PromiseState.CANCELLED);
    }

    @Test
    void aPauseMovesTheDueTimeAndIsExplained() {
        promises.make(ref, REVIEW, MONDAY_TEN);
        promises.pause(ref, REVIEW, WHY, MONDAY_TEN.plusSeconds(3600));
        assertThat(only().state()).isEqualTo(PromiseState.PAUSED);
        clock.advance(Duration.ofDays(2));

        promises.resume(ref, REVIEW, clock.instant());

        assertThat(only().state()).isEqualTo(PromiseState.OPEN);
        assertThat(only().dueAt()).isEqualTo("2026-09-11T16:00:00Z");
        assertThat(only().explanation()).contains("paused 1 day 23 hours awaiting customer");
    }

    @Test
    void aPausedPromiseIsNeitherWarnedOfNorBrokenByTimeAlone() {
        promises.make(ref, HOT, MONDAY_TEN);
        promises.pause(ref, HOT, WHY, MONDAY_TEN);
        clock.advance(Duration.ofDays(5));

        sweep.sweep();

        assertThat(only().state()).isEqualTo(PromiseState.PAUSED);
        promises.fulfil(ref, HOT, clock.instant());
        assertThat(only().state()).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void anOverduePromiseCannotBePaused() {
        promises.make(ref, HOT, MONDAY_TEN);
        clock.advance(Duration.ofMinutes(10));

        assertThatThrownBy(() -> promises.pause(ref, HOT, WHY, MONDAY_TEN)).isInstanceOf(ConflictException.class);
        assertThat(only().state()).isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void anAnswerOfTheCustomerStartsEveryClockThatWaitedForIt() {
        promises.make(ref, REVIEW, MONDAY_TEN);
        promises.make(ref, "sal-decision", MONDAY_TEN);
        promises.pauseAll(ref, WHY, MONDAY_TEN.plusSeconds(3600));
        assertThat(promises.of(ref)).allMatch(view -> view.pauseReason().equals("awaiting customer"));
        assertThat(promises.of(ref)).allMatch(view -> view.explanation().contains("paused since Mon 7 Sep 11:00"));

        promises.resumeAll(ref, MONDAY_TEN);
        assertThat(promises.of(ref)).as("it came before we asked").allMatch(view -> view.pausedSince() != null);

        clock.advance(Duration.ofDays(1));
        promises.resumeAll(ref, clock.instant());
        assertThat(promises.of(ref)).allMatch(view -> view.pausedSince() == null);
        assertThat(promises.of(ref)).allMatch(view -> view.explanation().contains("awaiting customer"));
    }

    @Test
    void aPauseThatNobodyEndsComesBackAsARisk() {
        promises.make(ref, REVIEW, MONDAY_TEN);
        promises.pause(ref, REVIEW, WHY, MONDAY_TEN);
        clock.setTo(Instant.parse("2026-09-21T15:59:00Z"));
        assertThat(only().state()).isEqualTo(PromiseState.PAUSED);

        clock.setTo(Instant.parse("2026-09-21T16:00:00Z"));

        assertThat(only().state()).isEqualTo(PromiseState.AT_RISK);
        assertThat(sweep.sweep()).isPositive();
        assertThat(sweep.sweep()).isZero();
        promises.resume(ref, REVIEW, clock.instant());
        assertThat(only().state()).isEqualTo(PromiseState.OPEN);
    }

    @Test
    void aPolicyThatAllowsItIsExtendedOnceForAReason() {
        policy("test-extendable", "true, 1, 2, 'working_days', 'It is complex'");
        promises.make(ref, "test-extendable", MONDAY_TEN);
        assertThatThrownBy(() -> promises.extend(ref, "test-extendable", " "))
                .isInstanceOf(InvalidInputException.class);

        PromiseView extended = promises.extend(ref, "test-extendable", "a survey is needed");

        assertThat(extended.dueAt()).isEqualTo("2026-09-10T16:00:00Z");
        assertThat(extended.extended()).isEqualTo(1);
        assertThat(extended.explanation()).contains("extended by 2 working days: a survey is needed");
        assertThatThrownBy(() -> promises.extend(ref, "test-extendable", "once more"))
                .isInstanceOf(InvalidInputException.class);
        promises.make(ref, REVIEW, MONDAY_TEN);
        assertThatThrownBy(() -> promises.extend(ref, REVIEW, "it is hard")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> promises.extend(ref, HOT, "no such")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aClockThatMayNotStandStillRunsOnWhileTheOthersStop() {
        policy("test-unstoppable", "false, 0, null, null, null");
        promises.make(ref, "test-unstoppable", MONDAY_TEN);
        promises.make(ref, REVIEW, MONDAY_TEN);

        promises.pauseAll(ref, WHY, MONDAY_TEN);

        assertThat(promises.of(ref))
                .extracting(PromiseView::state)
                .containsExactlyInAnyOrder(PromiseState.OPEN, PromiseState.PAUSED);
        assertThat(promises.firstDue(List.of(ref)).get(ref).policy())
                .as("what stands still is due no time soon")
                .isEqualTo("test-unstoppable");
        assertThatThrownBy(() -> promises.pause(ref, "test-unstoppable", WHY, MONDAY_TEN))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void erasureTakesTheReasonsAndLeavesTheTimes() {
        policy("test-extendable", "true, 1, 2, 'working_days', 'It is complex'");
        promises.make(ref, "test-extendable", MONDAY_TEN);
        promises.extend(ref, "test-extendable", "Mrs Hart is ill");
        promises.pause(ref, "test-extendable", new PauseReason("awaiting Mrs Hart", "letter-1"), MONDAY_TEN);
        Instant due = only().dueAt();

        promises.erase(ref);

        assertThat(only().explanation()).doesNotContain("Hart").contains("extended", "paused");
        assertThat(only().pauseReason()).isEqualTo("(erased)");
        clock.advance(Duration.ofHours(1));
        promises.resume(ref, "test-extendable", clock.instant());
        assertThat(only().explanation()).doesNotContain("Hart");
        assertThat(only().dueAt()).isEqualTo(due);
    }

    @Test
    void nobodyStopsAClockWithoutReasonAndEvidence() {
        assertThatThrownBy(() -> new PauseReason(" ", "letter-1")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new PauseReason("awaiting customer", null)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aClosedCaseHasNoOpenPromise() {
        promises.make(ref, HOT, MONDAY_TEN);
        promises.make(ref, REVIEW, MONDAY_TEN);
        clock.advance(Duration.ofHours(1));

        promises.cancelAll(ref, "withdrawn");

        assertThat(promises.of(ref))
                .extracting(PromiseView::state)
                .containsExactlyInAnyOrder(PromiseState.BROKEN, PromiseState.CANCELLED);
        assertThat(promises.firstDue(List.of(ref))).isEmpty();
    }

    @Test
    void aListLearnsWhichPromiseIsDueFirst() {
        promises.make(ref, REVIEW, MONDAY_TEN);
        promises.make(ref, HOT, MONDAY_TEN);
        CaseRef other = newRef();

        assertThat(promises.firstDue(List.of(ref, other))).containsOnlyKeys(ref);
        assertThat(promises.firstDue(List.of(ref, other)).get(ref).policy()).isEqualTo(HOT);
    }

    @Test
    void whatHasNoOpenPromiseIsLeftAlone() {
        promises.fulfil(ref, HOT, MONDAY_TEN);
        promises.pause(ref, HOT, WHY, MONDAY_TEN);
        promises.cancel(ref, HOT, "withdrawn");

        assertThat(promises.of(ref)).isEmpty();
    }

    @Test
    void aPolicyNobodyKnowsIsNamed() {
        assertThatThrownBy(() -> promises.make(ref, "no-such", MONDAY_TEN))
                .hasMessageContaining("no-such")
                .hasMessageContaining(HOT);
    }

    @Test
    void twoSweepsAtOnceMarkEveryPromiseOnce() throws Exception {
        List<CaseRef> refs = Stream.generate(PromiseLedgerIT::newRef).limit(250).toList();
        refs.forEach(one -> promises.make(one, HOT, MONDAY_TEN));
        clock.advance(Duration.ofMinutes(4));
        together(sweep::sweep);
        assertThat(writesOf(refs, "AT_RISK")).containsOnly(1L).hasSize(250);

        clock.advance(Duration.ofMinutes(4));
        together(sweep::sweep);
        assertThat(writesOf(refs, "BROKEN")).containsOnly(2L).hasSize(250);
        assertThat(sweep.sweep()).isZero();
    }

    @Test
    void twoWhoMakeTheSamePromiseAtOnceLeaveOneOpen() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<PromiseView>> made = two.invokeAll(
                List.of(() -> promises.make(ref, HOT, MONDAY_TEN), () -> promises.make(ref, HOT, MONDAY_TEN)));
        two.shutdown();

        assertThat(made).anyMatch(PromiseLedgerIT::succeeded);
        assertThat(promises.of(ref))
                .filteredOn(view -> view.state() == PromiseState.OPEN)
                .hasSize(1);
    }

    private void policy(String id, String care) {
        jdbc.sql(
                        "insert into app.promise_policy (id, name, amount, unit, calendar, source, pausable, extensions_allowed,"
                                + " extension_amount, extension_unit, extension_condition)"
                                + " values (:id, 'Test', 1, 'working_days', 'england', 'this test', " + care
                                + ") on conflict do nothing")
                .param("id", id)
                .update();
    }

    private PromiseView only() {
        List<PromiseView> all = promises.of(ref);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static boolean succeeded(Future<?> future) {
        try {
            return future.get() != null;
        } catch (ExecutionException | InterruptedException e) {
            return false;
        }
    }

    /** How often each of these promises has been written since it was made. */
    private List<Long> writesOf(List<CaseRef> refs, String state) {
        return jdbc.sql("select row_version from app.promise where ref in (:refs) and state = :state")
                .param("refs", refs.stream().map(CaseRef::value).toList())
                .param("state", state)
                .query(Long.class)
                .list();
    }

    private static void together(Callable<Integer> work) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        for (Future<Integer> done : two.invokeAll(List.of(work, work))) {
            done.get();
        }
        two.shutdown();
    }

    private static CaseRef newRef() {
        return new CaseRef(
                "LEAD-2026-" + (100_000_000 + ThreadLocalRandom.current().nextInt(899_999_999)));
    }
}
