package org.kept.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.kept.complaint.ComplaintView;

/** What came after the answer, and what keeps a complaint from being deleted. */
@Embeddable
class Aftermath {

    @Column(name = "stage2_requested_at")
    private Instant stageTwoAt;

    @Column(name = "stage2_reason")
    private String stageTwoReason;

    @Column(name = "stage2_finding")
    private String stageTwoFinding;

    @Column(name = "stage2_answered_at")
    private Instant stageTwoAnsweredAt;

    private String ombudsmanRef;
    private Instant ombudsmanFiledAt;
    private String ombudsmanDecision;
    private Instant withdrawnAt;
    private String withdrawnReason;
    private boolean legalHold;
    private String legalHoldReason;
    private boolean erasureWaits;

    Aftermath() {}

    void stageTwo(String reason, Instant at) {
        stageTwoAt = at;
        stageTwoReason = reason;
        stageTwoFinding = null;
    }

    void stageTwoAnswered(String finding, Instant at) {
        stageTwoFinding = finding;
        stageTwoAnsweredAt = at;
    }

    void toOmbudsman(String reference) {
        ombudsmanRef = reference;
    }

    void filed(Instant at) {
        ombudsmanFiledAt = at;
    }

    void ombudsmanDecided(String decision) {
        ombudsmanDecision = decision;
    }

    void withdrawing(String reason) {
        withdrawnReason = reason;
    }

    void withdrawn(String reason, Instant at) {
        withdrawnReason = withdrawnReason == null ? reason : withdrawnReason;
        withdrawnAt = at;
    }

    void held(String reason) {
        legalHold = true;
        legalHoldReason = reason;
    }

    void released() {
        legalHold = false;
    }

    void erasureWaits(boolean waits) {
        erasureWaits = waits;
    }

    boolean legalHold() {
        return legalHold;
    }

    boolean erasureWaits() {
        return erasureWaits;
    }

    String stageTwoReason() {
        return stageTwoReason;
    }

    String stageTwoFinding() {
        return stageTwoFinding;
    }

    String ombudsmanRef() {
        return ombudsmanRef;
    }

    String ombudsmanDecision() {
        return ombudsmanDecision;
    }

    void forgetWords() {
        stageTwoReason = null;
        withdrawnReason = null;
    }

    ComplaintView.Aftermath view(String ombudsman) {
        return new ComplaintView.Aftermath(
                stageTwoAt,
                stageTwoReason,
                stageTwoFinding,
                ombudsman,
                ombudsmanRef,
                ombudsmanDecision,
                withdrawnAt,
                legalHold,
                legalHoldReason,
                erasureWaits);
    }
}
