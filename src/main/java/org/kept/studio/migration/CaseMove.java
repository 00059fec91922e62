package org.kept.studio.migration;

import java.time.Clock;
import java.util.Map;
import org.kept.casework.Cases;
import org.kept.shared.CaseRef;
import org.kept.shared.ForeignConflict;
import org.kept.studio.migration.MigrationTable.Turn;
import org.kept.workflow.migration.CannotMoveException;
import org.kept.workflow.migration.CaseMigrator;
import org.kept.workflow.migration.RunningCase;
import org.kept.workflow.migration.RunningCases;
import org.kept.workflow.migration.RunningCases.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes one case over in a transaction of its own: it goes over whole, with its story and the row that says so, or it stays as it was. */
@Component
class CaseMove {

    private static final Logger log = LoggerFactory.getLogger(CaseMove.class);
    static final String NOTHING_RUNS = "Nothing of this process runs by this reference";

    private final RunningCases running;
    private final CaseMigrator migrator;
    private final MigrationTable table;
    private final Cases cases;
    private final MigrationSettings settings;
    private final ObjectProvider<ForeignConflict> conflicts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CaseMove(
            RunningCases running,
            CaseMigrator migrator,
            MigrationTable table,
            Cases cases,
            MigrationSettings settings,
            ObjectProvider<ForeignConflict> conflicts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.running = running;
        this.migrator = migrator;
        this.table = table;
        this.cases = cases;
        this.settings = settings;
        this.conflicts = conflicts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether a case could go over now: null if it could, else why not. Nothing is changed. */
    String tried(RunningCase one, Target target, Migration migration) {
        try {
            return transaction.execute(status -> {
                status.setRollbackOnly();
                move(one.instance(), target, migration);
                return null;
            });
        } catch (CannotMoveException e) {
            return e.getMessage();
        } catch (RefusedException e) {
            return e.getMessage();
        } catch (RuntimeException e) {
            log.info("A dry run of {} failed", one.ref(), e);
            return wrong(e);
        }
    }

    /** Takes it over if it is still to go; what comes of it stands in its row. */
    void take(Turn turn, Map<String, Target> targets, Migration migration) {
        try {
            transaction.executeWithoutResult(status -> table.take(turn).ifPresent(own -> {
                Target target = targets.get(own.processKey());
                RunningCase was = move(own.instance(), target, migration);
                CaseRef.parse(own.ref())
                        .filter(ref -> cases.find(ref).isPresent())
                        .ifPresent(ref -> cases.tell(ref, story(was, target, migration)));
                table.done(own, MigrationState.MOVED, "", target.version(), clock.instant());
            }));
        } catch (CannotMoveException | RefusedException e) {
            settle(turn, MigrationState.REFUSED, e.getMessage());
        } catch (RuntimeException e) {
            boolean race = conflicts.stream().anyMatch(kind -> kind.isConflict(e));
            if (race && turn.attempts() + 1 < settings.attempts()) {
                transaction.executeWithoutResult(status -> table.take(turn)
                        .ifPresent(own -> table.later(own, clock.instant().plus(settings.retry()))));
            } else {
                log.warn("{} could not go over to another version and stays as it was", turn.ref(), e);
                settle(
                        turn,
                        MigrationState.FAILED,
                        race ? "Somebody was at work in it each time; it stays as it was" : wrong(e));
            }
        }
    }

    private RunningCase move(String instance, Target target, Migration migration) {
        if (target == null) {
            throw new RefusedException("The version to go over to is not there any more");
        }
        RunningCase one = running.find(instance).orElseThrow(() -> new RefusedException(NOTHING_RUNS));
        if (migration.fromVersion() != null && one.version() != migration.fromVersion()) {
            throw new RefusedException("Runs by version " + one.version() + ", and only those of version "
                    + migration.fromVersion() + " were to go over");
        }
        migrator.move(one, target, migration.mapping());
        return one;
    }

    private Cases.StoryEntry story(RunningCase was, Target target, Migration migration) {
        return new Cases.StoryEntry(
                clock.instant(),
                "event",
                migration.orderedBy(),
                "Went over from version " + was.version() + " of the process to " + target.words() + ": "
                        + migration.reason());
    }

    private void settle(Turn turn, MigrationState state, String reason) {
        transaction.executeWithoutResult(status -> table.take(turn)
                .ifPresent(own -> table.done(
                        own,
                        state,
                        reason,
                        running.find(own.instance()).map(RunningCase::version).orElse(null),
                        clock.instant())));
    }

    private static String wrong(RuntimeException problem) {
        Throwable cause = problem;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        String plain = message.strip().replaceAll("^ENGINE-\\d+ ", "").replaceAll("\\s+", " ");
        return "Something went wrong on the way, and all of it was taken back: "
                + (plain.length() > 300 ? plain.substring(0, 300) + "…" : plain);
    }

    /** It is not to go over; nothing was tried. */
    private static final class RefusedException extends RuntimeException {
        RefusedException(String why) {
            super(why);
        }
    }
}
