package org.kept.studio.migration;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kept.casework.AuditTrail;
import org.kept.studio.migration.MigrationTable.Turn;
import org.kept.workflow.migration.RunningCases;
import org.kept.workflow.migration.RunningCases.Target;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes cases over in the background, a few at a time and each for itself. What is to do stands in the tables: a node that dies in the
 * middle leaves the case in hand as it was, and the next round, here or on another node, goes on with it.
 */
@Component
public class MigrationWorker {

    private final MigrationTable table;
    private final RunningCases running;
    private final CaseMove move;
    private final MigrationSettings settings;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MigrationWorker(
            MigrationTable table,
            RunningCases running,
            CaseMove move,
            MigrationSettings settings,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.running = running;
        this.move = move;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A round: up to a batch of cases of every migration that has some left. */
    @Scheduled(fixedDelayString = "${kept.studio.migration.pause:1000}")
    public void run() {
        table.open().forEach(migration -> round(migration, settings.batch()));
    }

    /** Up to so many cases of one migration; says how many it had in hand. */
    int round(UUID id, int most) {
        Migration migration = table.find(id).orElseThrow();
        Map<String, Target> targets = running.targets(migration.deployment(), migration.file());
        table.started(id, clock.instant());
        int taken = 0;
        for (Optional<Turn> turn = next(id); taken < most && turn.isPresent(); turn = next(id)) {
            move.take(turn.get(), targets, migration);
            taken++;
        }
        transaction.executeWithoutResult(status -> {
            if (table.ended(id, clock.instant())) {
                Migration done = table.find(id).orElseThrow();
                audit.note(done.ref().chain(), "migration-ended", done.getSentence(), "");
            }
        });
        return taken;
    }

    private Optional<Turn> next(UUID id) {
        return transaction.execute(status -> table.take(id, clock.instant()));
    }
}
