package org.kept.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.kept.complaint.ComplaintView;
import org.kept.complaint.record.Verdict;
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
    private int paymentRound = 1;
    private boolean offerRefused;

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
        offerRefused = false;
    }

    /** A reviewer grants another sum than we did; who asks for it may not allow it. */
    void changedTo(BigDecimal refund, BigDecimal distress, String currency, String by) {
        refundAmount = refund;
        distressAmount = distress;
        redressAmount = refund.add(distress);
        currencyCode = currency;
        redressAskedBy = by;
        firstApprover = null;
        secondApprover = null;
        approvalNote = null;
        offerRefused = false;
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

    /** The money has gone out; what is granted later is another payment. */
    void paid(BigDecimal amount, String reference, Instant at) {
        paymentRef = reference;
        paidAmount = paidAmount == null ? amount : paidAmount.add(amount);
        paidAt = at;
        paymentRound++;
    }

    /** The payment system would not: the next try is another payment. */
    void paymentRefused() {
        paymentRound++;
    }

    void refused() {
        offerRefused = true;
    }

    void stopped(Instant at) {
        paymentStoppedAt = at;
        paidAmount = null;
        paidAt = null;
    }

    /** What the customer gets now: what was granted, less what they have. */
    BigDecimal owed() {
        BigDecimal granted = redressAmount == null ? BigDecimal.ZERO : redressAmount;
        BigDecimal left = granted.subtract(paidAmount == null ? BigDecimal.ZERO : paidAmount);
        return offerRefused ? BigDecimal.ZERO : left.max(BigDecimal.ZERO);
    }

    /** An ombudsman awards it: nobody of ours has to allow that. */
    void awarded(BigDecimal amount, String currency) {
        redressAmount = amount;
        currencyCode = currency;
        offerRefused = false;
    }

    void foundCause(String cause) {
        rootCauseCode = cause;
    }

    int paymentRound() {
        return paymentRound;
    }

    boolean paid() {
        return paidAt != null;
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
