package org.kept.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.customer.Customers;
import org.kept.customer.Identity;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.support.Jobs;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A renewal cannot be missed: over random contracts, amendments, downtimes of hours to weeks and restarts in the middle of a sweep, every
 * term got a task for people before its notice deadline or shows a broken promise, and none was opened twice.
 */
@KeptTest
class RenewalCannotBeMissedIT extends RenewalScenario {

    private static final LocalDate START = LocalDate.of(2026, 11, 22);
    private static final Duration HORIZON = Duration.ofDays(400);
    private static final int CONTRACTS = 16;

    @Autowired
    Jobs jobs;

    @Autowired
    TransactionTemplate transaction;

    private UUID customer;

    @ParameterizedTest
    @ValueSource(longs = {7, 31})
    void whatever_happens_each_term_is_seen_in_time_or_its_promise_is_broken(long seed) {
        Random chance = new Random(seed);
        clock.setTo(london(START, "12:00"));
        customer = customers.addContact(new Customers.NewContact(
                new Identity("Con", "Sumer", "c" + UUID.randomUUID() + "@buyers.example", null, null, null),
                null,
                customers.addAccount(new Customers.NewAccount("Many " + seed, null, null, 9, "renata")),
                "manual"));
        List<CaseRef> all = new ArrayList<>();
        Instant end = clock.instant().plus(HORIZON);
        while (clock.instant().isBefore(end)) {
            if (all.size() < CONTRACTS) {
                all.add(enter(chance));
            }
            if (chance.nextInt(3) == 0) {
                amend(all.get(chance.nextInt(all.size())), chance);
            }
            clock.advance(downtime(chance));
            wakeUp(chance);
        }
        assertThat(all).hasSize(CONTRACTS);
        int decided = all.stream().mapToInt(this::assertNotMissed).sum();
        assertThat(decided).as("deadlines that have come").isGreaterThan(CONTRACTS / 2);
    }

    private CaseRef enter(Random chance) {
        LocalDate today = clock.instant().atZone(LONDON).toLocalDate();
        int days = 20 + chance.nextInt(280);
        LocalDate endsOn = today.plusDays(days);
        int notice = List.of(0, 7, 30, 60, 90, 180).get(chance.nextInt(6));
        return contracts.enter(contract(null, customer, endsOn, notice, chance.nextBoolean(), "business"), null);
    }

    private void amend(CaseRef ref, Random chance) {
        LocalDate moved = view(ref).endDate().plusDays(chance.nextInt(160) - 80L);
        try {
            contracts.amend(
                    ref,
                    new ContractAmendment("Chance", null, null, moved, null, null, null, null, null, null, null, null),
                    "renata");
        } catch (ConflictException | InvalidInputException refused) {
            // It has ended, or would end before it began: said so, and nothing has changed.
        }
    }

    private static Duration downtime(Random chance) {
        return chance.nextInt(4) == 0
                ? Duration.ofDays(7 + chance.nextInt(35))
                : Duration.ofHours(1 + chance.nextInt(14 * 24));
    }

    /** Kept is up again: sometimes it dies in the middle of its first sweep, and sometimes two nodes sweep at once. */
    private void wakeUp(Random chance) {
        if (chance.nextInt(5) == 0) {
            transaction.executeWithoutResult(dying -> {
                sweep.run();
                dying.setRollbackOnly();
            });
        }
        if (chance.nextInt(5) == 0) {
            CompletableFuture<Integer> other = CompletableFuture.supplyAsync(sweep::run);
            sweep.run();
            other.join();
        } else {
            sweep.run();
        }
        jobs.runDue();
        sweep.run();
        assertThat(sweep.run()).as("a second look finds nothing new").isZero();
        jobs.runDue();
    }

    /** Says how many deadlines of this contract have come. */
    private int assertNotMissed(CaseRef ref) {
        Instant now = clock.instant();
        long opened = 0;
        int come = 0;
        for (TermView term : view(ref).terms()) {
            opened += term.openedAt() == null ? 0 : 1;
            Instant deadline = london(term.noticeOn().plusDays(1), "00:00");
            if (!now.isBefore(deadline)) {
                come++;
                assertThat(seen(ref, term, deadline) || broken(ref, deadline))
                        .as("%s, term %s, to be decided by %s", ref, term, deadline)
                        .isTrue();
            }
        }
        assertThat(jdbc.sql(
                                "select count(*) from public.act_hi_procinst where business_key_ = :ref and proc_def_key_ = 'contractRenewal'")
                        .param("ref", ref.value())
                        .query(Long.class)
                        .single())
                .as("one renewal a term of " + ref)
                .isEqualTo(opened);
        return come;
    }

    /** Whether people had a task in this renewal before the deadline. */
    private boolean seen(CaseRef ref, TermView term, Instant deadline) {
        return term.openedAt() != null
                && jdbc.sql(
                                        """
                                select count(*) from app.casework_step where ref = :ref and type = 'userTask'
                                and started_at >= cast(:opened as timestamptz) and started_at < cast(:deadline as timestamptz)""")
                                .param("ref", ref.value())
                                .param("opened", term.openedAt().toString())
                                .param("deadline", deadline.toString())
                                .query(Long.class)
                                .single()
                        > 0;
    }

    private boolean broken(CaseRef ref, Instant deadline) {
        return promises.of(ref).stream()
                .anyMatch(promise -> promise.policy().equals("renewal-decision")
                        && promise.dueAt().equals(deadline)
                        && promise.state() == org.kept.promise.PromiseState.BROKEN);
    }
}
