package org.kept.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A contract as it is entered. Either an account or a contact must be named; the rest has defaults where it may be missing.
 *
 * @param contactId who signs and gets the letters
 * @param type {@code service}, {@code subscription}, {@code maintenance}, {@code framework}, {@code licence}, {@code tenancy} or {@code other}
 * @param endDate the last day of the running term
 * @param renewalTermMonths how long the next term is; as long as this one if missing
 * @param noticeDays how many days before the end notice must have arrived
 * @param value what the term is worth; the lines, where there are any, must add up to it
 * @param upliftCapPercent the most a renewal may cost more by this contract
 * @param segment {@code enterprise}, {@code mid} or {@code small}
 * @param customerType {@code business} or {@code consumer}
 * @param externalRef the sender's own id of it; one contract each
 */
public record NewContract(
        UUID accountId,
        UUID contactId,
        String name,
        String type,
        LocalDate startDate,
        LocalDate endDate,
        Integer renewalTermMonths,
        Integer noticeDays,
        Boolean autoRenew,
        BigDecimal value,
        String currency,
        String billingPeriod,
        BigDecimal upliftCapPercent,
        String paymentTerms,
        String segment,
        String customerType,
        String owner,
        LocalDate signedOn,
        String externalRef,
        HealthMarks marks,
        List<ContractLine> lines,
        List<Entitlement> entitlements) {

    /** Lists that are missing are empty. */
    public NewContract {
        lines = lines == null ? List.of() : List.copyOf(lines);
        entitlements = entitlements == null ? List.of() : List.copyOf(entitlements);
    }
}
