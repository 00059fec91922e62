package org.kept.shared.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlayGateTest {

    private final PlayGate gate = new PlayGate();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void letsWorkPassUntilItIsShutAndAgainWhenItIsOpened() throws Exception {
        gate.pass(runs::incrementAndGet);
        assertThat(gate.shut(1)).isTrue();
        gate.pass(runs::incrementAndGet);
        assertThat(runs).hasValue(1);

        gate.open();
        gate.pass(runs::incrementAndGet);
        assertThat(runs).hasValue(2);
    }

    @Test
    void isShutOnlyWhenWhatIsUnderWayHasEnded() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> gate.pass(() -> {
            begun.countDown();
            await(end);
            runs.incrementAndGet();
        }));
        begun.await(10, TimeUnit.SECONDS);

        assertThat(gate.shut(0)).isFalse();
        assertThat(gate.isShut()).isFalse();

        end.countDown();
        assertThat(gate.shut(10)).isTrue();
        work.get(10, TimeUnit.SECONDS);
        assertThat(runs).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
