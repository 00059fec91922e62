package org.kept.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A whole contract: what holds now, its versions and every term, the running one first.
 *
 * @param ref its reference, which lasts over all terms
 * @param noticeOn the last day for notice of the running term
 */
public record ContractView(
        String ref,
        UUID accountId,
        UUID contactId,
        String customerName,
        String name,
        String type,
        String status,
        LocalDate startDate,
        LocalDate endDate,
        LocalDate noticeOn,
        int noticeDays,
        boolean autoRenew,
        Integer renewalTermMonths,
        BigDecimal value,
        String currency,
        String billingPeriod,
        BigDecimal upliftCapPercent,
        String paymentTerms,
        String segment,
        String customerType,
        String owner,
        String zone,
        LocalDate signedOn,
        String externalRef,
        String terminationReason,
        HealthMarks marks,
        int version,
        List<ContractLine> lines,
        List<Entitlement> entitlements,
        List<Version> versions,
        List<TermView> terms,
        List<Trouble> troubles) {

    /** What a contract was before an amendment and after it, field by field. */
    public record Version(
            int number, LocalDate effectiveOn, String reason, String changes, String person, Instant at) {}

    /** A complaint of the same customer that renewals must know of; in words that need no knowledge of its case. */
    public record Trouble(String complaintRef, String severity, String state, String finding, Instant updatedAt) {}
}
