package org.kept.customer.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.kept.customer.Addresses;
import org.kept.customer.log.Stamp;
import org.kept.shared.ConflictException;

/** A person we deal with. */
@Entity
@Table(name = "customer_contact")
class Contact {

    @Id
    private UUID id;

    @Version
    private long rowVersion;

    @Embedded
    private ContactDetails details;

    private UUID accountId;
    private String emailKey;
    private String phoneKey;
    private String mobileKey;
    private String nameKey;
    private String blockKey;
    private UUID mergedInto;
    private Instant erasedAt;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private String createdBy;

    private Instant updatedAt;
    private String updatedBy;

    protected Contact() {}

    Contact(UUID id, ContactDetails details, UUID accountId, Addresses addresses, Stamp by) {
        this.id = id;
        this.accountId = accountId;
        this.createdAt = by.at();
        this.createdBy = by.person();
        write(details, addresses, by);
    }

    /** Replaces what is known of the person. */
    void edit(ContactDetails details, UUID accountId, Addresses addresses, Stamp by) {
        requireLive();
        this.accountId = accountId;
        write(details, addresses, by);
    }

    /** Ends this record in favour of another. */
    void mergeInto(UUID survivor, Stamp by) {
        requireLive();
        mergedInto = survivor;
        stamp(by);
    }

    /** Takes the end of this record back. */
    void separate(Stamp by) {
        if (mergedInto == null || erasedAt != null) {
            throw new ConflictException("This contact stands on its own already, or was erased");
        }
        mergedInto = null;
        stamp(by);
    }

    /** Keeps the record's place and forgets the person. */
    void forget(ContactDetails pseudonym, Addresses addresses, Stamp by) {
        erasedAt = by.at();
        write(pseudonym, addresses, by);
    }

    private void requireLive() {
        if (mergedInto != null) {
            throw new ConflictException("This contact was merged into another one in the meantime");
        }
        if (erasedAt != null) {
            throw new ConflictException("This contact was erased in the meantime");
        }
    }

    private void write(ContactDetails details, Addresses addresses, Stamp by) {
        this.details = details;
        this.emailKey = addresses.email(details.email()).orElse(null);
        this.phoneKey = addresses.phone(details.phone()).orElse(null);
        this.mobileKey = addresses.phone(details.mobile()).orElse(null);
        this.nameKey = addresses.nameKey(details.firstName(), details.lastName());
        this.blockKey = blockKey(addresses, details.firstName(), details.lastName());
        stamp(by);
    }

    private void stamp(Stamp by) {
        this.updatedAt = by.at();
        this.updatedBy = by.person();
    }

    /** People whose names may be the same share this: the first letter and the first four of the last name. */
    static String blockKey(Addresses addresses, String firstName, String lastName) {
        String first = addresses.nameKey(firstName);
        String last = addresses.nameKey(lastName).replace(" ", "");
        return (first.isEmpty() ? "" : first.substring(0, 1)) + ":" + last.substring(0, Math.min(4, last.length()));
    }

    UUID id() {
        return id;
    }

    long rowVersion() {
        return rowVersion;
    }

    ContactDetails details() {
        return details;
    }

    UUID accountId() {
        return accountId;
    }

    UUID mergedInto() {
        return mergedInto;
    }

    boolean erased() {
        return erasedAt != null;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    String updatedBy() {
        return updatedBy;
    }

    String emailKey() {
        return emailKey;
    }

    /** Everything by which this person can be reached, as it is looked up. */
    List<String> addresses() {
        return Stream.of(emailKey, phoneKey, mobileKey)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
