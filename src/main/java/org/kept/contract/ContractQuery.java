package org.kept.contract;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What to list; null leaves a filter open.
 *
 * @param playbook such as {@code EXEC_SAVE}
 * @param endsBefore only terms that end before this day
 * @param q part of a name, customer or reference
 * @param sort {@code end} (soonest first), {@code notice} (soonest deadline first), {@code value} (largest first) or {@code name}
 * @param after the {@code next} of the page before; null for the first
 * @param limit how many, from 1 to 200
 */
public record ContractQuery(
        String status,
        String playbook,
        String owner,
        UUID accountId,
        LocalDate endsBefore,
        String q,
        String sort,
        String after,
        int limit) {}
