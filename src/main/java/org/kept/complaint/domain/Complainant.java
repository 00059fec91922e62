package org.kept.complaint.domain;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.kept.complaint.ComplaintView;
import org.kept.complaint.NewComplaint;
import org.kept.customer.Addresses;
import org.kept.customer.Customers.CustomerSummary;
import org.kept.customer.Identity;

/** Who complains, and who speaks for them. */
@Embeddable
class Complainant {

    private UUID contactId;
    private UUID accountId;
    private String complainantName;
    private String email;
    private String phone;
    private String address;
    private String emailKey;
    private String customerType;
    private String representative;
    private boolean representativeMayAct;
    private boolean vulnerable;
    private String vulnerabilityNote;

    Complainant() {}

    Complainant(NewComplaint.From from, Boolean vulnerable, Addresses addresses) {
        complainantName = from.name();
        email = from.email();
        phone = from.phone();
        address = from.address();
        emailKey = addresses.email(from.email()).orElse(null);
        customerType = from.type() == null ? "consumer" : from.type();
        representative = from.representative();
        representativeMayAct = Boolean.TRUE.equals(from.representativeMayAct());
        this.vulnerable = Boolean.TRUE.equals(vulnerable);
    }

    /** Who of our customers this is; what they told us themselves stays, what they left out is filled in. */
    void knownAs(CustomerSummary customer, Addresses addresses) {
        contactId = customer.contact() ? customer.id() : contactId;
        accountId = customer.accountId() == null ? accountId : customer.accountId();
        complainantName = complainantName == null ? customer.name() : complainantName;
        email = email == null ? customer.email() : email;
        phone = phone == null ? customer.phone() : phone;
        emailKey = addresses.email(email).orElse(null);
    }

    /** Two contacts have become one. */
    void isNow(UUID survivor) {
        contactId = survivor;
    }

    void found(boolean isVulnerable, String note, String type, boolean mayAct) {
        vulnerable = isVulnerable;
        vulnerabilityNote = note;
        customerType = type == null ? customerType : type;
        representativeMayAct = representativeMayAct || mayAct;
    }

    /** Leaves nothing by which the person could be known. */
    void pseudonymise() {
        complainantName = "Erased person";
        email = null;
        phone = null;
        address = null;
        emailKey = null;
        contactId = null;
        representative = null;
        vulnerabilityNote = null;
    }

    Identity identity() {
        int space = complainantName == null ? -1 : complainantName.strip().lastIndexOf(' ');
        String first = space < 0 ? null : complainantName.strip().substring(0, space);
        String last = space < 0 ? complainantName : complainantName.strip().substring(space + 1);
        return new Identity(first, last, email, phone, null, null);
    }

    boolean vulnerable() {
        return vulnerable;
    }

    UUID accountId() {
        return accountId;
    }

    UUID contactId() {
        return contactId;
    }

    ComplaintView.Customer view() {
        return new ComplaintView.Customer(
                contactId,
                accountId,
                complainantName,
                email,
                phone,
                address,
                customerType,
                representative,
                representativeMayAct);
    }
}
