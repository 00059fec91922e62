package org.kept.lead.web;

import org.kept.lead.NewLead;
import org.kept.shared.InvalidInputException;

/**
 * The public form as it was sent; sites of our own or of others may send any part of it.
 *
 * @param consent whether the box below the form was ticked
 * @param once made anew for each form shown, so that a double click is one lead
 * @param nickname a field that people do not see: who fills it in is a program
 */
record PublicLeadForm(
        String firstName,
        String lastName,
        String companyName,
        String jobTitle,
        String email,
        String phone,
        String productInterest,
        String message,
        String consent,
        String campaignId,
        String utmSource,
        String utmMedium,
        String utmCampaign,
        String once,
        String nickname) {

    static PublicLeadForm empty(String once) {
        return new PublicLeadForm(
                null, null, null, null, null, null, null, null, null, null, null, null, null, once, null);
    }

    /** The same words with the marks of a fresh form, to be shown again. */
    PublicLeadForm again(String newOnce) {
        return new PublicLeadForm(
                firstName,
                lastName,
                companyName,
                jobTitle,
                email,
                phone,
                productInterest,
                message,
                consent,
                campaignId,
                utmSource,
                utmMedium,
                utmCampaign,
                newOnce,
                null);
    }

    /**
     * Stops what a program sends, in words that let a person through on the second try, and what nobody could answer.
     *
     * @throws InvalidInputException with what to do
     */
    void requirePerson() {
        if (nickname != null && !nickname.isBlank()) {
            throw InvalidInputException.of("", "This looked as if a program had filled it in. Please send it again");
        }
        if ((email == null || email.isBlank()) && (phone == null || phone.isBlank())) {
            throw InvalidInputException.of("email", "Tell us how to reach you: an e-mail address or a phone number");
        }
    }

    NewLead lead() {
        return new NewLead(
                null,
                firstName,
                lastName,
                companyName,
                jobTitle,
                email,
                phone,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "web",
                null,
                campaignId,
                utmSource,
                utmMedium,
                utmCampaign,
                null,
                null,
                productInterest,
                message,
                agreed(),
                null,
                null);
    }

    boolean agreed() {
        return consent != null && !consent.isBlank() && !consent.equals("false");
    }
}
