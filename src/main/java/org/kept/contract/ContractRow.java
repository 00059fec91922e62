package org.kept.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A contract in one line of a list, with where the renewal of its running term stands. */
public record ContractRow(
        String ref,
        String name,
        UUID accountId,
        String customerName,
        String status,
        String owner,
        LocalDate endDate,
        LocalDate noticeOn,
        BigDecimal value,
        String currency,
        boolean autoRenew,
        String renewal,
        String playbook,
        BigDecimal healthScore) {}
