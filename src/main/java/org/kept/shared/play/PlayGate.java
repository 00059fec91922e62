package org.kept.shared.play;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.springframework.stereotype.Component;

/**
 * What runs by itself goes through this gate. It is shut while a world is played on the same database by another process: there
 * everything looks overdue to a clock that shows the real time.
 */
@Component
public class PlayGate {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile boolean shut;

    /** Whether nothing runs by itself now. */
    public boolean isShut() {
        return shut;
    }

    /** Runs this, unless the gate is shut; then it is left out. */
    public void pass(Runnable work) {
        lock.readLock().lock();
        try {
            if (!shut) {
                work.run();
            }
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Shuts the gate and waits for what is under way; false if that took longer, and then it stays open. */
    public boolean shut(long seconds) throws InterruptedException {
        shut = lock.writeLock().tryLock(seconds, TimeUnit.SECONDS);
        if (shut) {
            lock.writeLock().unlock();
        }
        return shut;
    }

    /** Opens the gate. */
    public void open() {
        shut = false;
    }
}
