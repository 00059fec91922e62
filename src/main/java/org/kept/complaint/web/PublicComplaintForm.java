package org.kept.complaint.web;

import org.kept.complaint.NewComplaint;
import org.kept.customer.Addresses;
import org.kept.shared.InvalidInputException;

/**
 * The form that anybody may send, as it was sent.
 *
 * @param once made anew for each form shown, so that a double click is one complaint
 * @param nickname a field that people do not see: who fills it in is a program
 */
record PublicComplaintForm(
        String text,
        String remedySought,
        String businessLine,
        String name,
        String email,
        String phone,
        String address,
        Boolean personalData,
        Boolean vulnerable,
        String once,
        String nickname) {

    static PublicComplaintForm empty(String once) {
        return new PublicComplaintForm(null, null, null, null, null, null, null, null, null, once, null);
    }

    /** The same words with the marks of a fresh form, to be shown again. */
    PublicComplaintForm again(String newOnce) {
        return new PublicComplaintForm(
                text, remedySought, businessLine, name, email, phone, address, personalData, vulnerable, newOnce, null);
    }

    /**
     * Stops what a program sends, in words that let a person through on the second try.
     *
     * @throws InvalidInputException with what to do
     */
    void requirePerson() {
        if (nickname != null && !nickname.isBlank()) {
            throw InvalidInputException.of("", "This looked as if a program had filled it in. Please send it again");
        }
    }

    NewComplaint complaint() {
        var from = new NewComplaint.From(
                null,
                Addresses.strip(name),
                Addresses.strip(email),
                Addresses.strip(phone),
                Addresses.strip(address),
                null,
                null,
                null);
        return new NewComplaint(
                from,
                Addresses.strip(businessLine),
                null,
                Addresses.strip(text),
                Addresses.strip(remedySought),
                "web_form",
                null,
                personalData,
                vulnerable,
                null);
    }
}
