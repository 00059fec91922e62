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

    /** Nowhere: what an address is before anybody has typed one. */
    public static final PostalAddress NONE = new PostalAddress(null, null, null, null, null, null);

    /** Blank parts are none. */
    public PostalAddress {
        line1 = Addresses.strip(line1);
        line2 = Addresses.strip(line2);
        city = Addresses.strip(city);
        region = Addresses.strip(region);
        postalCode = Addresses.strip(postalCode);
        countryCode = Addresses.strip(countryCode);
    }
}
