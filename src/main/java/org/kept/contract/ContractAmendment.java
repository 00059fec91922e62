package org.kept.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A change of a running contract; null leaves a part as it is. A new end (a co-termination, say) moves every date of the renewal.
 *
 * @param reason why, for the list of versions; must be there
 * @param effectiveOn from when it holds; today if missing
 * @param lines all lines anew; null leaves them
 */
public record ContractAmendment(
        String reason,
        LocalDate effectiveOn,
        String name,
        LocalDate endDate,
        Integer noticeDays,
        Boolean autoRenew,
        BigDecimal value,
        Integer renewalTermMonths,
        BigDecimal upliftCapPercent,
        String paymentTerms,
        HealthMarks marks,
        List<ContractLine> lines) {}
