package org.kept.contract.agreement;

import java.math.BigDecimal;

/** What the renewals desk would offer: price and length of the next term, and what is unusual about it. */
public record Proposal(
        BigDecimal value,
        int termMonths,
        String reason,
        String extras,
        BigDecimal marginPercent,
        boolean nonStandardTerms) {}
