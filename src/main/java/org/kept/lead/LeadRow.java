package org.kept.lead;

import java.math.BigDecimal;
import java.time.Instant;

/** A lead in one line of a list. */
public record LeadRow(
        String ref,
        String name,
        String companyName,
        String jobTitle,
        String source,
        String status,
        String rating,
        Integer score,
        String owner,
        String team,
        BigDecimal estimatedValue,
        String currencyCode,
        Instant receivedAt,
        Instant firstResponseDueAt,
        Instant firstRespondedAt,
        Instant lastContactAt) {}
