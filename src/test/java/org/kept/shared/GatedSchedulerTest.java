package org.kept.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.shared.play.PlayGate;

class GatedSchedulerTest {

    private final PlayGate gate = new PlayGate();
    private final GatedScheduler scheduler = new GatedScheduler(gate);
    private final BlockingQueue<String> turns = new ArrayBlockingQueue<>(10_000);

    @BeforeEach
    void start() {
        scheduler.initialize();
    }

    @AfterEach
    void stop() {
        scheduler.shutdown();
    }

    @Test
    void whatComesAgainAndAgainGoesOnAfterTheGateWasShut() throws Exception {
        scheduler.scheduleWithFixedDelay(() -> turns.offer("delay"), Duration.ofMillis(5));
        assertThat(turns.poll(10, TimeUnit.SECONDS)).isEqualTo("delay");

        assertThat(gate.shut(10)).isTrue();
        turns.clear();
        letPass(Duration.ofMillis(60));
        assertThat(turns).isEmpty();

        gate.open();
        assertThat(turns.poll(10, TimeUnit.SECONDS)).isEqualTo("delay");
    }

    @Test
    void whatATriggerCallsGoesOnToo() throws Exception {
        assertThat(gate.shut(10)).isTrue();
        scheduler.schedule(() -> turns.offer("trigger"), context -> Instant.ofEpochMilli(0));
        letPass(Duration.ofMillis(30));
        assertThat(turns).isEmpty();

        gate.open();
        assertThat(turns.poll(10, TimeUnit.SECONDS)).isEqualTo("trigger");
    }

    /** A turn of an ungated neighbour of the same scheduler, that much later. */
    private void letPass(Duration time) throws InterruptedException {
        CountDownLatch later = new CountDownLatch(1);
        scheduler.getScheduledExecutor().schedule(later::countDown, time.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(later.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
