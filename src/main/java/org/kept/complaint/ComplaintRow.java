package org.kept.complaint;

import java.math.BigDecimal;
import java.time.Instant;

/** A complaint in one line of a list; {@code answerDueAt} is the nearest of its open answer clocks. */
public record ComplaintRow(
        String ref,
        String name,
        String subject,
        String businessLine,
        String regimes,
        String status,
        String stage,
        String priority,
        String finding,
        String investigator,
        String team,
        BigDecimal redressAmount,
        String currencyCode,
        Instant receivedAt,
        Instant answeredAt,
        Instant answerDueAt) {}
