package org.kept.complaint.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.kept.casework.Cases;
import org.kept.complaint.payout.Payouts.Payout;
import org.kept.shared.CaseRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The money of a complaint: what is owed now, under which key it is paid, and what became of it. */
@Service
@Transactional
public class RedressMoney {

    private final ComplaintRepository complaints;
    private final Cases cases;
    private final Clock clock;

    RedressMoney(ComplaintRepository complaints, Cases cases, Clock clock) {
        this.complaints = complaints;
        this.cases = cases;
        this.clock = clock;
    }

    /** What is to be paid now; the key stays the same until it has been paid or refused. */
    public Optional<Payout> due(CaseRef ref) {
        Complaint complaint = complaints.of(ref);
        Judgement judgement = complaint.judgement();
        BigDecimal owed = judgement.owed().setScale(2, RoundingMode.HALF_EVEN);
        if (owed.signum() <= 0) {
            return Optional.empty();
        }
        String name = complaint.complainant().view().name();
        return Optional.of(new Payout(
                key(ref, judgement.paymentRound()),
                ref.value(),
                owed,
                judgement.currency(),
                name == null ? "Customer" : name,
                null));
    }

    private static String key(CaseRef ref, int round) {
        return ref + ":redress:" + round;
    }

    /** The payment system has paid it. */
    public void paid(CaseRef ref, String paymentId, Instant at) {
        Judgement judgement = complaints.of(ref).judgement();
        judgement.paid(judgement.owed(), paymentId, at);
        tell(ref, "Redress paid: " + paymentId);
    }

    /** It was paid another way. */
    public void paidElsewhere(CaseRef ref, String reference, String person) {
        Judgement judgement = complaints.of(ref).judgement();
        judgement.paid(judgement.owed(), reference, clock.instant());
        cases.tell(
                ref, new Cases.StoryEntry(clock.instant(), "event", person, "Redress paid another way: " + reference));
    }

    /** The payment system will not; a person must look. */
    public void refused(CaseRef ref, String why) {
        complaints.of(ref).judgement().paymentRefused();
        tell(ref, "The payment was refused: " + why);
    }

    /** The key of the last payment that went out; nothing where none did. */
    public Optional<String> lastKey(CaseRef ref) {
        Judgement judgement = complaints.of(ref).judgement();
        return judgement.paid() ? Optional.of(key(ref, judgement.paymentRound() - 1)) : Optional.empty();
    }

    /** The payment is stopped or back. */
    public void stopped(CaseRef ref) {
        complaints.of(ref).judgement().stopped(clock.instant());
        tell(ref, "Payment of redress stopped or recovered");
    }

    private void tell(CaseRef ref, String text) {
        cases.tell(ref, new Cases.StoryEntry(clock.instant(), "event", null, text));
    }
}
