package org.kept.promise.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.kept.promise.clock.Course;
import org.kept.promise.clock.PromiseUnit;

/** More time for a promise, and why: the customer has a right to hear the reason. */
@Entity
@Table(name = "promise_extension")
class PromiseExtension {

    @Id
    private UUID id;

    @Column(nullable = false)
    private int amount;

    @Column(nullable = false)
    private String unit;

    @Column(nullable = false)
    private String reason;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private String createdBy;

    protected PromiseExtension() {}

    PromiseExtension(int amount, PromiseUnit unit, String reason, Instant now, String by) {
        this.id = UUID.randomUUID();
        this.amount = amount;
        this.unit = unit.code();
        this.reason = reason;
        this.createdAt = now;
        this.createdBy = by;
    }

    Course.Extension toExtension() {
        return new Course.Extension(amount, PromiseUnit.of(unit), reason);
    }
}
