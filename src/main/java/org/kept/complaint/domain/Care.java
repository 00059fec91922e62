package org.kept.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kept.complaint.ComplaintView;

/** Who handles a complaint, whom it is about, and what was done when. */
@Embeddable
class Care {

    private String severity;
    private String priority;
    private String team;
    private String investigator;
    private String reviewer;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> subjects = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> departments = new ArrayList<>();

    private Instant acknowledgedAt;
    private Instant answeredAt;

    @Column(name = "answered_in_time")
    private Boolean inTime;

    private Instant holdingAt;
    private String holdingText;
    private boolean earlyResolved;
    private Instant acceptedAt;
    private int reopenedCount;
    private Instant reopenedAt;
    private Instant closedAt;

    Care() {}

    void judged(String newSeverity, List<String> newSubjects) {
        severity = newSeverity;
        subjects = new ArrayList<>(newSubjects);
    }

    void rated(String newPriority, String newTeam) {
        priority = newPriority;
        team = newTeam;
    }

    void given(String person, List<String> asked) {
        investigator = person;
        departments = new ArrayList<>(asked);
    }

    void reviewedBy(String person) {
        reviewer = person;
    }

    void acknowledged(Instant at) {
        acknowledgedAt = acknowledgedAt == null ? at : acknowledgedAt;
    }

    void holding(String text) {
        holdingText = text;
    }

    void holdingSent(Instant at) {
        holdingAt = at;
    }

    /** Whether the customer has had a letter from us that lets them go to an ombudsman. */
    boolean mayGoFurther() {
        return holdingAt != null || reopenedCount > 0;
    }

    void answered(Instant at, boolean kept, boolean early) {
        answeredAt = at;
        inTime = kept;
        earlyResolved = early;
    }

    void accepted(Instant at) {
        acceptedAt = at;
    }

    /** The answer did not settle it: there is none any more. */
    void reopened(Instant at) {
        reopenedCount++;
        reopenedAt = at;
        answeredAt = null;
        inTime = null;
        earlyResolved = false;
        acceptedAt = null;
        closedAt = null;
    }

    void closed(Instant at) {
        closedAt = at;
    }

    String team() {
        return team;
    }

    String investigator() {
        return investigator;
    }

    List<String> subjects() {
        return List.copyOf(subjects);
    }

    List<String> departments() {
        return List.copyOf(departments);
    }

    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    String holdingText() {
        return holdingText;
    }

    int reopenedCount() {
        return reopenedCount;
    }

    String priority() {
        return priority;
    }

    ComplaintView.Handling view(Instant receivedAt) {
        return new ComplaintView.Handling(
                severity,
                priority,
                team,
                investigator,
                reviewer,
                receivedAt,
                acknowledgedAt,
                answeredAt,
                inTime,
                earlyResolved,
                acceptedAt,
                reopenedCount,
                closedAt);
    }
}
