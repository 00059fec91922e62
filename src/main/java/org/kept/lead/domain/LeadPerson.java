package org.kept.lead.domain;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kept.customer.Addresses;
import org.kept.customer.Identity;
import org.kept.lead.NewLead;

/** Who the lead is about: what they said of themselves, and the normalised marks they are recognised by. */
@Embeddable
class LeadPerson {

    private String title;
    private String firstName;
    private String lastName;
    private String companyName;
    private String jobTitle;
    private String email;
    private String phone;
    private String website;
    private String industry;
    private Integer employees;
    private String addressLine1;
    private String addressLine2;
    private String city;
    private String region;
    private String postalCode;
    private String countryCode;
    private String language;
    private String emailKey;
    private String phoneKey;
    private String companyKey;
    private UUID contactId;
    private UUID accountId;

    LeadPerson() {}

    LeadPerson(NewLead lead, Addresses addresses) {
        title = lead.title();
        firstName = lead.firstName();
        lastName = lead.lastName();
        companyName = lead.companyName();
        jobTitle = lead.jobTitle();
        website = lead.website();
        industry = lead.industry();
        employees = lead.employees();
        addressLine1 = lead.addressLine1();
        addressLine2 = lead.addressLine2();
        city = lead.city();
        region = lead.region();
        postalCode = lead.postalCode();
        countryCode = lead.countryCode();
        language = lead.language();
        companyKey = companyName == null ? null : addresses.companyKey(companyName);
        reachedBy(lead.email(), lead.phone(), addresses);
    }

    /** New ways to reach the person, as written and as recognised. */
    void reachedBy(String newEmail, String newPhone, Addresses addresses) {
        email = newEmail;
        phone = newPhone;
        emailKey = addresses.email(newEmail).orElse(null);
        phoneKey = addresses.phone(newPhone).orElse(null);
    }

    /** Who of our contacts and accounts this is. */
    void knownAs(UUID contact, UUID account) {
        contactId = contact;
        accountId = account;
    }

    /** Leaves nothing by which the person could be known; the country stays for the figures. */
    void pseudonymise() {
        title = null;
        firstName = null;
        lastName = "erased";
        jobTitle = null;
        companyName = null;
        website = null;
        addressLine1 = null;
        addressLine2 = null;
        city = null;
        postalCode = null;
        companyKey = null;
        email = null;
        phone = null;
        emailKey = null;
        phoneKey = null;
    }

    /** The same person: by phone, by their own mailbox, or by a mailbox that several share and the same family name. */
    boolean isAlso(LeadPerson other) {
        if (phoneKey != null && phoneKey.equals(other.phoneKey)) {
            return true;
        }
        boolean sameMailbox = emailKey != null && emailKey.equals(other.emailKey);
        return sameMailbox
                && (!Marks.sharedMailbox(emailKey) || lastName != null && lastName.equalsIgnoreCase(other.lastName));
    }

    boolean reachable() {
        return emailKey != null || phoneKey != null;
    }

    /** Whether anything at all was given that might be mended into a way to answer. */
    boolean nobodyToAnswerTo() {
        return email == null && phone == null;
    }

    String name() {
        String name =
                Stream.of(firstName, lastName).filter(part -> part != null).collect(Collectors.joining(" "));
        return Stream.of(name, companyName, email, phone)
                .filter(part -> part != null && !part.isBlank())
                .findFirst()
                .orElse("Unknown");
    }

    Identity identity() {
        return new Identity(firstName, lastName, email, phone, companyName, website);
    }

    /** How the customer is called once they are one: by their company, where there is one. */
    String customerName() {
        return companyName == null ? name() : companyName;
    }

    /** The normalised ways to reach the person. */
    List<String> marks() {
        return Stream.of(emailKey, phoneKey).filter(Objects::nonNull).toList();
    }

    String firstName() {
        return firstName;
    }

    String phone() {
        return phone;
    }

    UUID contactId() {
        return contactId;
    }

    UUID accountId() {
        return accountId;
    }

    String email() {
        return email;
    }

    String emailKey() {
        return emailKey;
    }

    String phoneKey() {
        return phoneKey;
    }

    String lastName() {
        return lastName;
    }

    String companyName() {
        return companyName;
    }

    String jobTitle() {
        return jobTitle;
    }

    String website() {
        return website;
    }

    String industry() {
        return industry;
    }

    Integer employees() {
        return employees;
    }

    String region() {
        return region;
    }

    String countryCode() {
        return countryCode;
    }

    String language() {
        return language;
    }
}
