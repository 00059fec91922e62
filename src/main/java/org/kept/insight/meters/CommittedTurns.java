package org.kept.insight.meters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.kept.promise.PromiseBroken;
import org.kept.workflow.InstanceWatcher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** What this node has committed and not counted yet: noted in passing, looked up later, so that no transaction waits for a meter. */
@Component("insightCommittedTurns")
class CommittedTurns implements InstanceWatcher {

    /** Nobody looks for that long only where scheduling is off: then the oldest is not worth the memory. */
    private static final int MOST = 100_000;

    private final Queue<Turn> turns = new ConcurrentLinkedQueue<>();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger held = new AtomicInteger();

    @Override
    public void committed(Collection<Turn> committed) {
        committed.forEach(turn -> hold(turns, turn));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void broken(PromiseBroken event) {
        hold(broken, event.ref().value());
    }

    /** The instances that began or ended since this was last asked. */
    List<Turn> takeTurns() {
        return take(turns);
    }

    /** The cases of which a promise broke since this was last asked, once for each promise. */
    List<String> takeBroken() {
        return take(broken);
    }

    private <T> void hold(Queue<T> queue, T one) {
        if (held.incrementAndGet() > MOST) {
            held.decrementAndGet();
        } else {
            queue.add(one);
        }
    }

    private <T> List<T> take(Queue<T> queue) {
        List<T> taken = new ArrayList<>();
        for (T one = queue.poll(); one != null; one = queue.poll()) {
            taken.add(one);
            held.decrementAndGet();
        }
        return taken;
    }
}
