package org.kept.customer.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.kept.customer.Addresses;
import org.kept.customer.PostalAddress;
import org.springframework.format.annotation.DateTimeFormat;

/** Everything about an organisation or household that somebody may type or change, in the order of the form. */
@Embeddable
public record AccountDetails(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 200) String legalName,
        @Pattern(
                        regexp =
                                "prospect|customer|former_customer|partner|reseller|supplier|competitor|resident|agency|other")
                String relationshipType,
        @Size(max = 60) String segment,
        @Size(max = 40) String tier,
        @Size(max = 120) String industry,
        @PositiveOrZero Integer employees,
        @Size(max = 500) String website,
        @Size(max = 50) String phone,
        @Size(max = 254) String email,
        @Size(max = 100) String accountManager,
        @Embedded @Valid PostalAddress address,
        @Size(max = 40) String vatNumber,
        @Size(max = 40) String companyRegNo,
        @Size(max = 4000) String cares,
        Boolean doNotContact,
        @Pattern(regexp = "consent|contract|legal_obligation|vital_interests|public_task|legitimate_interests")
                String lawfulBasis,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate customerSince) {

    /** Blank texts are none; nobody has said otherwise of a prospect. */
    public AccountDetails {
        // A form binds into it, and the database gives none back for six empty columns.
        address = address == null ? PostalAddress.NONE : address;
        doNotContact = Boolean.TRUE.equals(doNotContact);
        name = Addresses.strip(name);
        legalName = Addresses.strip(legalName);
        relationshipType = Addresses.strip(relationshipType) == null ? "prospect" : Addresses.strip(relationshipType);
        segment = Addresses.strip(segment);
        tier = Addresses.strip(tier);
        industry = Addresses.strip(industry);
        website = Addresses.strip(website);
        phone = Addresses.strip(phone);
        email = Addresses.strip(email);
        accountManager = Addresses.strip(accountManager);
        vatNumber = Addresses.strip(vatNumber);
        companyRegNo = Addresses.strip(companyRegNo);
        cares = Addresses.strip(cares);
        lawfulBasis = Addresses.strip(lawfulBasis);
    }

    /** Nothing yet: what the form of a new account begins with. */
    public static final AccountDetails NOTHING = new AccountDetails(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, false, null,
            null);

    /** The same with these figures, which a form brings as text. */
    public AccountDetails with(Integer employees, LocalDate customerSince) {
        return new AccountDetails(
                name,
                legalName,
                relationshipType,
                segment,
                tier,
                industry,
                employees,
                website,
                phone,
                email,
                accountManager,
                address,
                vatNumber,
                companyRegNo,
                cares,
                doNotContact,
                lawfulBasis,
                customerSince);
    }
}
