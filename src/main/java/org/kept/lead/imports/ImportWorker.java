package org.kept.lead.imports;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.kept.lead.Leads;
import org.kept.lead.imports.ImportTable.PendingRow;
import org.kept.lead.web.LeadInput;
import org.kept.shared.InvalidInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works off the rows of imports, one transaction each: the lead, its case and the row's mark are written together, so that
 * whenever Kept dies a row is either done or still waits.
 */
@Component
class ImportWorker {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);
    private static final int ATTEMPTS = 5;

    private final ImportTable table;
    private final Leads leads;
    private final TransactionTemplate transaction;
    private final ObjectProvider<TaskScheduler> scheduler;
    private final Semaphore places = new Semaphore(2);
    private volatile boolean stopping;

    ImportWorker(
            ImportTable table, Leads leads, TransactionTemplate transaction, ObjectProvider<TaskScheduler> scheduler) {
        this.table = table;
        this.leads = leads;
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
    void workOff() {
        if (!places.tryAcquire()) {
            return;
        }
        try {
            boolean more = true;
            while (more && !stopping) {
                more = oneRow();
            }
            transaction.executeWithoutResult(status -> table.closeFinished());
        } finally {
            places.release();
        }
    }

    private boolean oneRow() {
        PendingRow[] taken = new PendingRow[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<PendingRow> next = table.next();
                next.ifPresent(row -> {
                    taken[0] = row;
                    receive(row);
                });
                return next.isPresent();
            }));
        } catch (RuntimeException e) {
            if (taken[0] == null) {
                throw e;
            }
            transaction.executeWithoutResult(status -> failed(taken[0], e));
            return true;
        }
    }

    private void receive(PendingRow row) {
        LeadRowReader reader = new LeadRowReader(LeadColumns.of(row.columns()));
        String key = row.importId() + ":" + row.number();
        table.done(
                row,
                leads.receive(LeadInput.require(reader.read(row.cells())), "import", key)
                        .value());
    }

    private void failed(PendingRow row, RuntimeException thrown) {
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
