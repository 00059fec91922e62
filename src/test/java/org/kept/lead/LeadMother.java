package org.kept.lead;

import java.math.BigDecimal;
import java.time.Instant;

/** Leads as tests need them: a kind of person by name, and what differs said out loud. */
public final class LeadMother {

    private String firstName = "Ada";
    private String lastName = "Lovelace";
    private String companyName = "Lovelace Engines Ltd";
    private String jobTitle;
    private String email;
    private String phone;
    private String industry;
    private Integer employees;
    private String source = "web";
    private String sourceDetail;
    private String message = "Please call me";
    private Boolean consent;
    private BigDecimal value;
    private Instant receivedAt;

    private LeadMother(String email) {
        this.email = email;
    }

    /** Somebody who wrote to us, and no more. */
    public static LeadMother enquiry(String email) {
        return new LeadMother(email);
    }

    /** Somebody who fits and asked for a demonstration: hot. */
    public static LeadMother director(String email) {
        LeadMother lead = new LeadMother(email);
        lead.jobTitle = "Director of Operations";
        lead.industry = "Software";
        lead.employees = 400;
        lead.message = "I would like to see a demo";
        lead.value = new BigDecimal("12000");
        return lead;
    }

    /** An address from a list, that asked for nothing. */
    public static LeadMother listed(String email) {
        LeadMother lead = new LeadMother(email);
        lead.source = "list";
        lead.message = null;
        return lead;
    }

    public LeadMother named(String first, String last) {
        firstName = first;
        lastName = last;
        return this;
    }

    public LeadMother at(String company) {
        companyName = company;
        return this;
    }

    public LeadMother jobTitle(String title) {
        jobTitle = title;
        return this;
    }

    public LeadMother phone(String number) {
        phone = number;
        return this;
    }

    public LeadMother email(String address) {
        email = address;
        return this;
    }

    public LeadMother saying(String words) {
        message = words;
        return this;
    }

    public LeadMother consenting() {
        consent = true;
        return this;
    }

    public NewLead build() {
        return new NewLead(
                null,
                firstName,
                lastName,
                companyName,
                jobTitle,
                email,
                phone,
                null,
                industry,
                employees,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                source,
                sourceDetail,
                null,
                null,
                null,
                null,
                value,
                null,
                null,
                message,
                consent,
                null,
                receivedAt);
    }
}
