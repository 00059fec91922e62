package org.kept.contract.term;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** What has happened in a renewal so far, with the moment of each. */
@Embeddable
public class TermCourse {

    private Instant reviewedAt;
    private Instant executiveCallAt;
    private int offerRound;
    private Instant proposalSentAt;
    private Instant reminderSentAt;
    private Instant lastCalledAt;
    private Instant noticeReceivedAt;
    private String noticeReason;
    private LocalDate serviceEndsOn;

    public TermCourse() {}

    public void reviewed(Instant now) {
        reviewedAt = now;
    }

    public void called(Instant now) {
        executiveCallAt = now;
    }

    public int nextRound() {
        return ++offerRound;
    }

    public void proposed(Instant now) {
        proposalSentAt = now;
    }

    public void withdrawn() {
        proposalSentAt = null;
    }

    public void reminded(Instant now) {
        reminderSentAt = now;
    }

    public void lastCalled(Instant now) {
        lastCalledAt = now;
    }

    public void noticed(Instant receivedAt, String reason) {
        noticeReceivedAt = receivedAt;
        noticeReason = reason;
    }

    public void forgetWords() {
        noticeReason = null;
    }

    public void serviceEnds(LocalDate day) {
        serviceEndsOn = day;
    }

    public Instant reviewedAt() {
        return reviewedAt;
    }

    public Instant executiveCallAt() {
        return executiveCallAt;
    }

    public int offerRound() {
        return offerRound;
    }

    public Instant proposalSentAt() {
        return proposalSentAt;
    }

    public Instant reminderSentAt() {
        return reminderSentAt;
    }

    public Instant noticeReceivedAt() {
        return noticeReceivedAt;
    }

    public String noticeReason() {
        return noticeReason;
    }

    public LocalDate serviceEndsOn() {
        return serviceEndsOn;
    }
}
