package org.kept.lead.web;

import java.math.BigDecimal;
import org.kept.lead.LeadView;
import org.kept.lead.NewLead;
import org.kept.shared.InvalidInputException;

/**
 * A lead as somebody types it in; figures are text, so that what was typed wrong can be shown again.
 *
 * @param version the version that is being changed; null for a new lead
 * @param once made anew for each form shown, so that a double click is one lead; null for a change
 */
record LeadForm(
        String title,
        String firstName,
        String lastName,
        String companyName,
        String jobTitle,
        String email,
        String phone,
        String website,
        String industry,
        String employees,
        String addressLine1,
        String addressLine2,
        String city,
        String region,
        String postalCode,
        String countryCode,
        String language,
        String source,
        String sourceDetail,
        String estimatedValue,
        String currencyCode,
        String productInterest,
        String message,
        Boolean consent,
        Long version,
        String once) {

    static LeadForm empty(String once) {
        return new LeadForm(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                "call", null, null, null, null, null, null, null, once);
    }

    static LeadForm of(LeadView lead) {
        String value = lead.estimatedValue() == null
                ? null
                : lead.estimatedValue().stripTrailingZeros().toPlainString();
        return new LeadForm(
                lead.title(),
                lead.firstName(),
                lead.lastName(),
                lead.companyName(),
                lead.jobTitle(),
                lead.email(),
                lead.phone(),
                lead.website(),
                lead.industry(),
                lead.employees() == null ? null : lead.employees().toString(),
                lead.addressLine1(),
                lead.addressLine2(),
                lead.city(),
                lead.region(),
                lead.postalCode(),
                lead.countryCode(),
                lead.language(),
                lead.source(),
                lead.sourceDetail(),
                value,
                lead.currencyCode(),
                lead.productInterest(),
                lead.message(),
                lead.consent(),
                lead.rowVersion(),
                null);
    }

    NewLead lead() {
        return new NewLead(
                title,
                firstName,
                lastName,
                companyName,
                jobTitle,
                email,
                phone,
                website,
                industry,
                count(),
                addressLine1,
                addressLine2,
                city,
                region,
                postalCode,
                countryCode,
                language,
                source,
                sourceDetail,
                null,
                null,
                null,
                null,
                amount(),
                currencyCode,
                productInterest,
                message,
                Boolean.TRUE.equals(consent),
                null,
                null);
    }

    private Integer count() {
        if (employees == null || employees.isBlank()) {
            return null;
        }
        if (!employees.strip().matches("\\d{1,9}")) {
            throw InvalidInputException.of("employees", "Write a whole number, such as 250");
        }
        return Integer.valueOf(employees.strip());
    }

    private BigDecimal amount() {
        if (estimatedValue == null || estimatedValue.isBlank()) {
            return null;
        }
        if (!estimatedValue.strip().matches("\\d{1,15}(\\.\\d{1,4})?")) {
            throw InvalidInputException.of("estimatedValue", "Write an amount such as 12000 or 12000.50");
        }
        return new BigDecimal(estimatedValue.strip());
    }
}
