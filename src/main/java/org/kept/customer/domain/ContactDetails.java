package org.kept.customer.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.kept.customer.Addresses;
import org.kept.customer.PostalAddress;

/**
 * Everything about a person that somebody may type or change, in the order of the form.
 *
 * @param safeContact how this person can be reached without danger to them; survives every merge
 * @param vulnerable whether this person needs particular care; survives every merge
 * @param cares what matters to them, in the words of whoever knows them
 * @param source where we have them from, such as {@code web}; tells how far the other fields are trusted
 */
@Embeddable
public record ContactDetails(
        @Size(max = 40) String salutation,
        @Size(max = 120) String firstName,
        @Size(max = 120) String middleName,
        @Size(max = 120) String lastName,
        @Size(max = 120) String preferredName,
        @Size(max = 200) String jobTitle,
        @Size(max = 200) String department,
        @Size(max = 254) String email,
        @Size(max = 50) String phone,
        @Size(max = 50) String mobile,
        @Embedded @Valid PostalAddress address,
        @Pattern(regexp = "email|phone|sms|letter|visit") String preferredChannel,
        @Size(max = 35) String preferredLanguage,
        @Size(max = 1000) String accessibilityNeeds,
        @Size(max = 1000) String safeContact,
        Boolean vulnerable,
        Boolean doNotCall,
        Boolean doNotEmail,
        @Pattern(regexp = "consent|contract|legal_obligation|vital_interests|public_task|legitimate_interests")
                String lawfulBasis,
        @Size(max = 4000) String cares,
        @Size(max = 60) String source) {

    /** Blank texts are none, and what is not ticked is not so. */
    public ContactDetails {
        // A form binds into it, and the database gives none back for six empty columns.
        address = address == null ? PostalAddress.NONE : address;
        vulnerable = Boolean.TRUE.equals(vulnerable);
        doNotCall = Boolean.TRUE.equals(doNotCall);
        doNotEmail = Boolean.TRUE.equals(doNotEmail);
        salutation = Addresses.strip(salutation);
        firstName = Addresses.strip(firstName);
        middleName = Addresses.strip(middleName);
        lastName = Addresses.strip(lastName);
        preferredName = Addresses.strip(preferredName);
        jobTitle = Addresses.strip(jobTitle);
        department = Addresses.strip(department);
        email = Addresses.strip(email);
        phone = Addresses.strip(phone);
        mobile = Addresses.strip(mobile);
        preferredChannel = Addresses.strip(preferredChannel);
        preferredLanguage = Addresses.strip(preferredLanguage);
        accessibilityNeeds = Addresses.strip(accessibilityNeeds);
        safeContact = Addresses.strip(safeContact);
        lawfulBasis = Addresses.strip(lawfulBasis);
        cares = Addresses.strip(cares);
        source = Addresses.strip(source);
    }

    /** Whether there is anything to know this person by. */
    boolean named() {
        return firstName != null || lastName != null || email != null || phone != null || mobile != null;
    }

    /** What is left when the person is forgotten: nothing but the grounds on which we had them. */
    ContactDetails pseudonym(UUID id) {
        String name = "Erased " + id.toString().substring(0, 8);
        return new ContactDetails(
                null,
                null,
                null,
                name,
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
                null,
                false,
                true,
                true,
                lawfulBasis,
                null,
                source);
    }

    /** Nobody yet: what the form of a new contact begins with. */
    public static final ContactDetails NOBODY = new ContactDetails(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, false, false,
            false, null, null, "manual");
}
