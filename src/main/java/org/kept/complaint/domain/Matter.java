package org.kept.complaint.domain;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kept.complaint.ComplaintView;
import org.kept.complaint.NewComplaint;

/** What a complaint is about: what they said, and what triage made of it. */
@Embeddable
class Matter {

    private static final int SHORT = 120;

    private String businessLine;
    private String category;
    private String subject;
    private String description;
    private String remedySought;
    private String channel;
    private String sourceRef;
    private boolean personalData;
    private boolean serviceIssue;
    private boolean safetyRisk;
    private BigDecimal exposure;
    private Instant receivedAt;

    Matter() {}

    Matter(NewComplaint complaint, Instant now) {
        businessLine = complaint.businessLine() == null ? "other" : complaint.businessLine();
        subject = complaint.subject() == null ? opening(complaint.text()) : complaint.subject();
        description = complaint.text();
        remedySought = complaint.remedySought();
        channel = complaint.channel() == null ? "api" : complaint.channel();
        sourceRef = complaint.sourceRef();
        personalData = Boolean.TRUE.equals(complaint.personalData());
        serviceIssue = true;
        receivedAt = complaint.receivedAt() == null ? now : complaint.receivedAt();
    }

    private static String opening(String text) {
        String line = text.strip().lines().findFirst().orElse(text);
        return line.length() <= SHORT ? line : line.substring(0, SHORT - 1) + "…";
    }

    void judged(ComplaintDesk.Triage triage) {
        businessLine = triage.businessLine() == null ? businessLine : triage.businessLine();
        category = triage.category();
        safetyRisk = triage.safetyRisk();
        exposure = triage.exposure();
        personalData = triage.issues().contains("personal_data");
        serviceIssue = triage.issues().isEmpty() || triage.issues().contains("service");
    }

    /** Something else has come up. */
    void grows(String issue) {
        personalData = personalData || issue.equals("personal_data");
        serviceIssue = serviceIssue || issue.equals("service");
    }

    /** The kinds of issue in it; each is asked for its rules. */
    List<String> issues() {
        return personalData && serviceIssue
                ? List.of("service", "personal_data")
                : List.of(personalData ? "personal_data" : "service");
    }

    void forgetWords() {
        subject = "Erased";
        description = "";
        remedySought = null;
    }

    String subject() {
        return subject;
    }

    String description() {
        return description;
    }

    String channel() {
        return channel;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    ComplaintView.Matter view(boolean vulnerable) {
        return new ComplaintView.Matter(
                businessLine,
                category,
                subject,
                description,
                remedySought,
                channel,
                sourceRef,
                personalData,
                vulnerable,
                safetyRisk,
                exposure);
    }
}
