package org.kept.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.kept.complaint.ComplaintView;
import org.kept.shared.Money;

/** What was decided, what it costs, who allowed it, and what became of the money; all amounts are of one currency. */
@Embeddable
class Judgement {

    private String finding;
    private String decisionText;
    private String rootCauseCode;
    private boolean repeatCause;
    private String remedyType;
    private BigDecimal refundAmount;
    private BigDecimal distressAmount;
    private BigDecimal redressAmount;
    private String currencyCode;
    private boolean offerStaysOpen = true;

    @Column(name = "apology_given")
    private boolean apology;

    private boolean precedent;

    @Column(name = "lessons_learned")
    private String lessons;

    private String redressAskedBy;
    private String firstApprover;
    private String secondApprover;
    private String approvalNote;
    private BigDecimal paidAmount;
    private Instant paidAt;
    private String paymentRef;
    private Instant paymentStoppedAt;

    Judgement() {}

    void decided(Verdict verdict, boolean repeat, String by) {
        finding = verdict.finding();
        decisionText = verdict.text();
        rootCauseCode = verdict.rootCause();
        repeatCause = repeat;
        remedyType = verdict.remedyType();
        refundAmount = verdict.refund();
        distressAmount = verdict.distress();
        redressAmount = verdict.refund().add(verdict.distress());
        currencyCode = verdict.currency();
        offerStaysOpen = verdict.offerStaysOpen();
        apology = verdict.apology();
        precedent = verdict.precedent();
        lessons = verdict.lessons();
        redressAskedBy = by;
        firstApprover = null;
        secondApprover = null;
        approvalNote = null;
    }

    /** The first or the second of those who must allow it. */
    void approved(String by) {
        if (firstApprover == null) {
            firstApprover = by;
        } else {
            secondApprover = by;
        }
    }

    void rejected(String why) {
        approvalNote = why;
        firstApprover = null;
        secondApprover = null;
    }

    void paid(String reference, Instant at) {
        paymentRef = reference;
        paidAmount = redressAmount;
        paidAt = at;
    }

    void stopped(Instant at) {
        paymentStoppedAt = at;
        paidAmount = null;
        paidAt = null;
    }

    /** What the customer gets now: what was granted, less what they have. */
    BigDecimal owed() {
        BigDecimal granted = redressAmount == null ? BigDecimal.ZERO : redressAmount;
        return granted.subtract(paidAmount == null ? BigDecimal.ZERO : paidAmount)
                .max(BigDecimal.ZERO);
    }

    /** An ombudsman or a reviewer grants another sum than we did. */
    void changedTo(BigDecimal amount, String currency) {
        redressAmount = amount;
        currencyCode = currency;
    }

    boolean precedent() {
        return precedent;
    }

    boolean offerStaysOpen() {
        return offerStaysOpen;
    }

    String finding() {
        return finding;
    }

    String text() {
        return decisionText;
    }

    String rootCause() {
        return rootCauseCode;
    }

    String currency() {
        return currencyCode;
    }

    BigDecimal redress() {
        return redressAmount;
    }

    String paymentRef() {
        return paymentRef;
    }

    String approvalNote() {
        return approvalNote;
    }

    String firstApprover() {
        return firstApprover;
    }

    void forgetWords() {
        decisionText = null;
        lessons = null;
        approvalNote = null;
    }

    ComplaintView.Decision view() {
        return new ComplaintView.Decision(
                finding,
                rootCauseCode,
                repeatCause,
                remedyType,
                Money.of(refundAmount, currencyCode),
                Money.of(distressAmount, currencyCode),
                Money.of(redressAmount, currencyCode),
                redressAskedBy,
                Stream.of(firstApprover, secondApprover)
                        .filter(Objects::nonNull)
                        .toList(),
                apology,
                lessons,
                paidAt,
                paymentRef);
    }
}
