package org.kept.promise.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.kept.promise.PauseReason;
import org.kept.promise.clock.Pause;

/** A stretch in which a promise's clock stands still, and why; the reason is what the customer will be told. */
@Entity
@Table(name = "promise_pause")
class PromisePause {

    @Id
    private UUID id;

    @Column(nullable = false)
    private Instant begins;

    private Instant ends;

    @Column(nullable = false)
    private String reason;

    @Column(nullable = false)
    private String evidence;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private String createdBy;

    protected PromisePause() {}

    PromisePause(PauseReason why, Instant begins, Instant now, String by) {
        this.id = UUID.randomUUID();
        this.reason = why.reason();
        this.evidence = why.evidence();
        this.begins = begins;
        this.createdAt = now;
        this.createdBy = by;
    }

    boolean isOpen() {
        return ends == null;
    }

    /** Ends it; a pause that would end before it began took no time. */
    void end(Instant at) {
        ends = at.isBefore(begins) ? begins : at;
    }

    Instant begins() {
        return begins;
    }

    PauseReason why() {
        return new PauseReason(reason, evidence);
    }

    Pause toPause() {
        return new Pause(begins, ends, reason);
    }
}
