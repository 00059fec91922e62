package org.kept.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A contract in one line of a list, with where the renewal of its running term stands.
 *
 * @param startsOn the first day of the term
 * @param renewal the state of the term, as in {@link TermView}
 * @param offer the state of the newest proposal; null before there is one
 */
public record ContractRow(
        String ref,
        String name,
        UUID accountId,
        String customerName,
        String status,
        String owner,
        LocalDate startsOn,
        LocalDate endDate,
        LocalDate noticeOn,
        BigDecimal value,
        String currency,
        boolean autoRenew,
        String renewal,
        String playbook,
        BigDecimal healthScore,
        String band,
        String decision,
        String offer,
        Instant signedAt) {}
