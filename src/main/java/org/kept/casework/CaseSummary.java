package org.kept.casework;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.kept.shared.CaseRef;

/**
 * A case in one line.
 *
 * @param phase the phase it is in now, as the model names it; null once closed
 * @param nextStep what is to be done next, in the model's words; null once closed
 * @param dueAt when the open promise or task that is due first is due; null if nothing is
 */
public record CaseSummary(
        CaseRef ref,
        String processKey,
        int processVersion,
        String title,
        UUID accountId,
        UUID contactId,
        String customerName,
        String owner,
        String team,
        BigDecimal value,
        String currency,
        Instant openedAt,
        Instant closedAt,
        String outcome,
        Instant parkedUntil,
        String parkedReason,
        String phase,
        String nextStep,
        Instant dueAt) {

    /** Whether the case still runs. */
    public boolean open() {
        return closedAt == null;
    }
}
