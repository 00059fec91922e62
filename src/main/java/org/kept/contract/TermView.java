package org.kept.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One term and its renewal with everything that is measured of it.
 *
 * @param state {@code sleeping}, {@code open}, {@code decided} or {@code closed}
 * @param decision {@code accepted}, {@code passive}, {@code notice}, {@code lapsed} or {@code cause}; null until then
 * @param decidedInTime whether that was before the notice deadline
 * @param passive whether the contract went on without a word from the customer
 * @param saved whether it was at risk and renewed all the same
 * @param forecast what we expected the next term to be worth when the renewal was priced
 */
public record TermView(
        int number,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate noticeOn,
        BigDecimal value,
        String state,
        Instant openedAt,
        BigDecimal healthScore,
        String band,
        String playbook,
        boolean blocksUplift,
        Instant proposalSentAt,
        String decision,
        Instant decidedAt,
        Boolean decidedInTime,
        Instant signedAt,
        BigDecimal renewedValue,
        BigDecimal upliftPercent,
        BigDecimal expansion,
        BigDecimal contraction,
        Boolean passive,
        Boolean saved,
        BigDecimal forecast,
        String outcome,
        String churnReason,
        String competitor,
        LocalDate winBackOn,
        List<Offer> offers) {

    /** One round of the proposal. */
    public record Offer(
            int round,
            String state,
            BigDecimal value,
            BigDecimal upliftPercent,
            Integer termMonths,
            String reason,
            boolean nonStandardTerms,
            String preparedBy,
            String approver,
            String approvedBy,
            Instant sentAt) {}
}
