package org.kept.complaint.record;

import java.math.BigDecimal;

/**
 * What somebody decided, at once or after an investigation.
 *
 * @param finding {@code upheld}, {@code partly} or {@code not}
 * @param text our reasons, as they stand in the letter
 * @param refund what they lost by it; zero for nothing
 * @param distress what we add for trouble and upset; zero for nothing
 * @param precedent whether others in the same position would have to get the same
 */
public record Verdict(
        String finding,
        String text,
        String rootCause,
        String remedyType,
        BigDecimal refund,
        BigDecimal distress,
        String currency,
        boolean offerStaysOpen,
        boolean apology,
        boolean precedent,
        String lessons) {}
