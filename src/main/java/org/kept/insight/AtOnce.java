package org.kept.insight;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads beside each other what a page needs of a year, each on a connection of its own: PostgreSQL answers such a question on one processor,
 * and the others stand idle. What nobody has begun is read by the asker, who therefore never waits for a turn. Within a
 * transaction the asker reads all of it: who holds a connection must not wait for those who need one.
 */
@Component
public class AtOnce {

    private static final int OTHERS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    private final ThreadPoolExecutor readers =
            new ThreadPoolExecutor(OTHERS, OTHERS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), AtOnce::reader);

    AtOnce() {
        readers.allowCoreThreadTimeOut(true);
    }

    private static Thread reader(Runnable work) {
        Thread thread = new Thread(work, "insight-reader");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins to read; what comes of it, or why nothing did, is told when it is asked for. */
    public <T> Supplier<T> begin(Supplier<T> reading) {
        FutureTask<T> task = new FutureTask<>(reading::get);
        if (mayWait()) {
            readers.execute(task);
        }
        return () -> told(task);
    }

    /** Reads something of each of these, in their order. */
    public <A, T> List<T> each(List<A> all, Function<A, T> reading) {
        List<FutureTask<T>> tasks = all.stream()
                .map(one -> new FutureTask<>(() -> reading.apply(one)))
                .toList();
        for (int others = mayWait() ? Math.min(OTHERS, tasks.size() - 1) : 0; others > 0; others--) {
            readers.execute(() -> tasks.forEach(FutureTask::run));
        }
        tasks.forEach(FutureTask::run);
        return tasks.stream().map(AtOnce::told).toList();
    }

    private static boolean mayWait() {
        return !TransactionSynchronizationManager.isActualTransactionActive();
    }

    /** A task that somebody has begun is not run again. */
    private static <T> T told(FutureTask<T> task) {
        task.run();
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while numbers were read", e);
        }
    }

    @PreDestroy
    void end() {
        readers.shutdown();
    }
}
