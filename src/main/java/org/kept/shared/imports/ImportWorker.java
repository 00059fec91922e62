package org.kept.shared.imports;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.kept.shared.InvalidInputException;
import org.kept.shared.imports.ImportTable.PendingRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works off the rows of imports, one transaction each: the record, its case and the row's mark are written together, so that
 * whenever Kept dies a row is either done or still waits.
 */
@Component
public class ImportWorker {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);
    private static final int ATTEMPTS = 5;

    private final ImportTables tables;
    private final TransactionTemplate transaction;
    private final ObjectProvider<TaskScheduler> scheduler;
    private final Semaphore places = new Semaphore(2);
    private volatile boolean stopping;

    ImportWorker(ImportTables tables, TransactionTemplate transaction, ObjectProvider<TaskScheduler> scheduler) {
        this.tables = tables;
        this.transaction = transaction;
        this.scheduler = scheduler;
    }

    /** Begins soon, with two hands. */
    void wake() {
        scheduler.ifAvailable(soon -> soon.schedule(this::workOff, Instant.EPOCH));
        scheduler.ifAvailable(soon -> soon.schedule(this::workOff, Instant.EPOCH));
    }

    /** Works off what waits, on this node; other nodes take other rows. */
    @Scheduled(fixedDelay = 2_000)
    public void workOff() {
        if (!places.tryAcquire()) {
            return;
        }
        try {
            tables.kinds().forEach(this::workOff);
        } finally {
            places.release();
        }
    }

    private void workOff(String kind) {
        boolean more = true;
        while (more && !stopping) {
            more = oneRow(kind);
        }
        transaction.executeWithoutResult(status -> tables.of(kind).closeFinished());
    }

    private boolean oneRow(String kind) {
        PendingRow[] taken = new PendingRow[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<PendingRow> next = tables.of(kind).next();
                next.ifPresent(row -> {
                    taken[0] = row;
                    take(kind, row);
                });
                return next.isPresent();
            }));
        } catch (RuntimeException e) {
            if (taken[0] == null) {
                throw e;
            }
            transaction.executeWithoutResult(status -> failed(kind, taken[0], e));
            return true;
        }
    }

    private void take(String kind, PendingRow row) {
        String key = row.importId() + ":" + row.number();
        tables.of(kind).done(row, tables.rows(kind).take(row.columns(), row.cells(), key));
    }

    private void failed(String kind, PendingRow row, RuntimeException thrown) {
        ImportTable table = tables.of(kind);
        if (thrown instanceof InvalidInputException wrong) {
            table.failed(
                    row,
                    wrong.fields().stream()
                            .map(problem -> problem.field() + ": " + problem.message())
                            .collect(Collectors.joining("; ")));
        } else if (row.attempts() + 1 < ATTEMPTS) {
            log.warn("Row {} of import {} is tried again", row.number(), row.importId(), thrown);
            table.again(row);
        } else {
            log.error("Row {} of import {} is given up", row.number(), row.importId(), thrown);
            table.failed(
                    row, "This row could not be taken; nothing was changed. Send it again or tell an administrator");
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
