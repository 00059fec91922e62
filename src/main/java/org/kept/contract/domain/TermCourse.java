package org.kept.contract.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** What has happened in a renewal so far, with the moment of each. */
@Embeddable
class TermCourse {

    private Instant reviewedAt;
    private Instant executiveCallAt;
    private int offerRound;
    private Instant proposalSentAt;
    private Instant reminderSentAt;
    private Instant lastCalledAt;
    private Instant noticeReceivedAt;
    private String noticeReason;
    private LocalDate serviceEndsOn;

    TermCourse() {}

    void reviewed(Instant now) {
        reviewedAt = now;
    }

    void called(Instant now) {
        executiveCallAt = now;
    }

    int nextRound() {
        return ++offerRound;
    }

    void proposed(Instant now) {
        proposalSentAt = now;
    }

    void withdrawn() {
        proposalSentAt = null;
    }

    void reminded(Instant now) {
        reminderSentAt = now;
    }

    void lastCalled(Instant now) {
        lastCalledAt = now;
    }

    void noticed(Instant receivedAt, String reason) {
        noticeReceivedAt = receivedAt;
        noticeReason = reason;
    }

    void forgetWords() {
        noticeReason = null;
    }

    void serviceEnds(LocalDate day) {
        serviceEndsOn = day;
    }

    Instant reviewedAt() {
        return reviewedAt;
    }

    Instant executiveCallAt() {
        return executiveCallAt;
    }

    int offerRound() {
        return offerRound;
    }

    Instant proposalSentAt() {
        return proposalSentAt;
    }

    Instant reminderSentAt() {
        return reminderSentAt;
    }

    Instant noticeReceivedAt() {
        return noticeReceivedAt;
    }

    String noticeReason() {
        return noticeReason;
    }

    LocalDate serviceEndsOn() {
        return serviceEndsOn;
    }
}
