package org.kept.lead;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A lead as it arrives, over whatever channel; almost everything may be missing. Names as in the data model, in camel case.
 *
 * @param message what the person wrote
 * @param consent whether they agreed to marketing
 * @param externalRef the sender's own id of it, if any
 */
public record NewLead(
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
        String campaignId,
        String utmSource,
        String utmMedium,
        String utmCampaign,
        BigDecimal estimatedValue,
        String currencyCode,
        String productInterest,
        String message,
        Boolean consent,
        String externalRef,
        Instant receivedAt) {}
