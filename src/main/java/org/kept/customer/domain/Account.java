package org.kept.customer.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.kept.customer.Addresses;
import org.kept.customer.log.Stamp;

/** An organisation or a household we deal with. */
@Entity
@Table(name = "customer_account")
class Account {

    @Id
    private UUID id;

    @Version
    private long rowVersion;

    @Embedded
    private AccountDetails details;

    private String nameKey;
    private String domainKey;
    private String phoneKey;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private String createdBy;

    private Instant updatedAt;
    private String updatedBy;

    protected Account() {}

    Account(UUID id, AccountDetails details, Addresses addresses, Stamp by) {
        this.id = id;
        this.createdAt = by.at();
        this.createdBy = by.person();
        edit(details, addresses, by);
    }

    /** Replaces what is known of the account. */
    final void edit(AccountDetails details, Addresses addresses, Stamp by) {
        this.details = details;
        this.nameKey = addresses.companyKey(details.name());
        this.domainKey = addresses
                .domain(details.website())
                .or(() -> addresses.domain(details.email()))
                .orElse(null);
        this.phoneKey = addresses.phone(details.phone()).orElse(null);
        this.updatedAt = by.at();
        this.updatedBy = by.person();
    }

    UUID id() {
        return id;
    }

    long rowVersion() {
        return rowVersion;
    }

    AccountDetails details() {
        return details;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    String updatedBy() {
        return updatedBy;
    }
}
