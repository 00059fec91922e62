package org.kept.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kept.shared.NotFoundException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class AtOnceTest {

    private final AtOnce atOnce = new AtOnce();

    @AfterEach
    void end() {
        atOnce.end();
    }

    @Test
    void two_readings_really_go_on_beside_each_other() {
        CyclicBarrier both = new CyclicBarrier(2);

        List<String> read = atOnce.each(List.of("one", "other"), what -> {
            try {
                both.await(10, TimeUnit.SECONDS);
            } catch (Exception alone) {
                return "alone";
            }
            return what;
        });

        assertThat(read).containsExactly("one", "other");
    }

    @Test
    void each_is_read_once_and_told_in_the_order_asked_for() {
        List<Integer> all = IntStream.range(0, 200).boxed().toList();
        AtomicInteger readings = new AtomicInteger();

        List<Integer> read = atOnce.each(all, one -> {
            readings.incrementAndGet();
            return one * 2;
        });

        assertThat(read).isEqualTo(all.stream().map(one -> one * 2).toList());
        assertThat(readings).hasValue(200);
    }

    @Test
    void while_every_reader_is_busy_the_asker_reads_what_nobody_began() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            atOnce.begin(() -> {
                try {
                    return done.await(10, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        String reader = atOnce.begin(() -> Thread.currentThread().getName()).get();

        assertThat(reader).isEqualTo(Thread.currentThread().getName());
        assertThat(done.getCount()).as("the others are still busy").isOne();
        done.countDown();
    }

    @Test
    void within_a_transaction_the_asker_reads_alone_for_it_holds_a_connection_that_others_may_wait_for() {
        String asker = Thread.currentThread().getName();
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            Supplier<String> begun = atOnce.begin(() -> Thread.currentThread().getName());
            List<String> readers = atOnce.each(
                    List.of(1, 2, 3, 4), one -> Thread.currentThread().getName());

            assertThat(begun.get()).isEqualTo(asker);
            assertThat(readers).containsOnly(asker);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }

    @Test
    void what_went_wrong_is_told_as_it_is_so_that_the_page_answers_for_it() {
        assertThatThrownBy(() -> atOnce.each(List.of(1, 2, 3), one -> {
                    throw new NotFoundException("measure");
                }))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(atOnce.begin(() -> {
                    throw new NotFoundException("measure");
                })::get)
                .isInstanceOf(NotFoundException.class);
    }
}
