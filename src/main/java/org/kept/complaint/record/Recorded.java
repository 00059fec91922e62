package org.kept.complaint.record;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who wrote a row and when, and the version that lets a lost race be seen. */
@MappedSuperclass
public abstract class Recorded {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false, updatable = false)
    private String createdBy;

    @Column(nullable = false)
    private Instant updatedAt;

    @Column(nullable = false)
    private String updatedBy;

    @Version
    private Long rowVersion;

    protected Recorded() {}

    protected Recorded(Instant now) {
        id = UUID.randomUUID();
        createdAt = now;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return rowVersion;
    }

    /** Every verb says when it was done. */
    protected void changed(Instant now) {
        updatedAt = now;
    }

    @PrePersist
    void signCreation() {
        createdBy = actor();
        updatedBy = createdBy;
    }

    @PreUpdate
    void signChange() {
        updatedBy = actor();
    }

    private static String actor() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null ? "system" : who.getName();
    }
}
