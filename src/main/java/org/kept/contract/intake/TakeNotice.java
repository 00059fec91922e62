package org.kept.contract.intake;

import java.util.List;
import java.util.Map;
import org.kept.contract.CustomerNotice;
import org.kept.contract.domain.ContractDesk;
import org.kept.contract.domain.LeavingDesk;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.ForeignConflict;
import org.kept.workflow.Processes;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes notices so that each has exactly one outcome: it holds the contract while it decides, and where the clock moved the process under
 * it all the same, the whole is done again with fresh eyes.
 */
@Component
class TakeNotice {

    private static final int TRIES = 5;

    private final LeavingDesk leaving;
    private final ContractDesk desk;
    private final Processes processes;
    private final TransactionTemplate transaction;
    private final List<ForeignConflict> conflicts;

    TakeNotice(
            LeavingDesk leaving,
            ContractDesk desk,
            Processes processes,
            TransactionTemplate transaction,
            List<ForeignConflict> conflicts) {
        this.leaving = leaving;
        this.desk = desk;
        this.processes = processes;
        this.transaction = transaction;
        this.conflicts = conflicts;
    }

    void take(CaseRef ref, CustomerNotice notice, String person) {
        boolean alone = !TransactionSynchronizationManager.isActualTransactionActive();
        for (int left = alone ? TRIES : 1; ; left--) {
            try {
                transaction.executeWithoutResult(status -> once(ref, notice, person));
                return;
            } catch (RuntimeException e) {
                if (left == 1 || !lostRace(e)) {
                    throw e;
                }
            }
        }
    }

    private void once(CaseRef ref, CustomerNotice notice, String person) {
        switch (leaving.notice(ref, notice, person)) {
            case OPEN -> desk.open(ref, "notice");
            case TELL -> {
                if (!processes.correlate(ref, "CustomerNotice", Map.of())) {
                    throw new ConflictException("The renewal of " + ref + " cannot take a notice any more");
                }
            }
            case NEXT_TERM -> {
                // Written down; the renewal of the next term will find it.
            }
        }
    }

    private boolean lostRace(RuntimeException problem) {
        return problem instanceof ConcurrencyFailureException
                || conflicts.stream().anyMatch(each -> each.isConflict(problem));
    }
}
