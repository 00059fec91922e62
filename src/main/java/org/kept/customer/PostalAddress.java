package org.kept.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;

/** Where letters go. */
@Embeddable
public record PostalAddress(
        @Size(max = 200) @Column(name = "address_line1") String line1,
        @Size(max = 200) @Column(name = "address_line2") String line2,
        @Size(max = 120) @Column(name = "address_city") String city,
        @Size(max = 120) @Column(name = "address_region") String region,
        @Size(max = 20) @Column(name = "address_postal_code") String postalCode,
        @Size(max = 2) @Column(name = "address_country_code") String countryCode) {

    /** Blank parts are none. */
    public PostalAddress {
        line1 = Addresses.clean(line1);
        line2 = Addresses.clean(line2);
        city = Addresses.clean(city);
        region = Addresses.clean(region);
        postalCode = Addresses.clean(postalCode);
        countryCode = Addresses.clean(countryCode);
    }
}
