package org.kept.lead;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A whole lead, with the names of the data model.
 *
 * @param ref the reference of its case
 * @param duplicateOf the reference of the lead it was merged into
 * @param rowVersion the version that a correction must name
 */
public record LeadView(
        String ref,
        String status,
        String rating,
        Integer score,
        String title,
        String firstName,
        String lastName,
        String companyName,
        String jobTitle,
        String email,
        String phone,
        String website,
        String industry,
        Integer employees,
        String addressLine1,
        String addressLine2,
        String city,
        String region,
        String postalCode,
        String countryCode,
        String language,
        String source,
        String sourceDetail,
        String sourceChannel,
        String campaignId,
        String utmSource,
        String utmMedium,
        String utmCampaign,
        String externalRef,
        String productInterest,
        String message,
        Boolean consent,
        BigDecimal estimatedValue,
        String currencyCode,
        String need,
        String budget,
        String authority,
        String timeframe,
        String owner,
        String team,
        Instant receivedAt,
        Instant firstResponseDueAt,
        Instant firstRespondedAt,
        Instant lastContactAt,
        int attempts,
        String nextStep,
        Instant nextStepDueAt,
        LocalDate recycleOn,
        int recycleCount,
        String disqualifiedReason,
        String lostNotes,
        UUID contactId,
        UUID accountId,
        Instant convertedAt,
        UUID convertedAccountId,
        UUID convertedContactId,
        UUID convertedOpportunityId,
        String duplicateOf,
        long rowVersion) {}
