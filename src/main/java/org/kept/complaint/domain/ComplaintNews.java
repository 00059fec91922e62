package org.kept.complaint.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.kept.shared.CaseRef;
import org.kept.workflow.ProcessMessages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells other processes how a customer's complaint stands, so that nobody sells to them as if nothing had happened. */
@Component
@Transactional
public class ComplaintNews {

    private static final Duration PATIENCE = Duration.ofDays(365);

    private final ComplaintRepository complaints;
    private final ProcessMessages messages;

    ComplaintNews(ComplaintRepository complaints, ProcessMessages messages) {
        this.complaints = complaints;
        this.messages = messages;
    }

    /** @param event {@code opened}, {@code decided}, {@code closed}, {@code withdrawn} or {@code reopened} */
    public void health(CaseRef ref, String event) {
        Complaint complaint = complaints.of(ref);
        Map<String, Object> payload = base(complaint);
        payload.put("event", event);
        payload.put(
                "finding",
                complaint.judgement().finding() == null
                        ? "none"
                        : complaint.judgement().finding());
        send(complaint, ref + ":" + event + round(complaint), "HealthChanged", payload);
    }

    /** How it ended. */
    public void outcome(CaseRef ref, String outcome) {
        Complaint complaint = complaints.of(ref);
        Map<String, Object> payload = base(complaint);
        payload.put("outcome", outcome);
        BigDecimal redress = complaint.judgement().redress();
        payload.put("redress", redress == null ? 0 : redress.doubleValue());
        send(complaint, ref + ":outcome" + round(complaint), "ComplaintOutcome", payload);
    }

    private static Map<String, Object> base(Complaint complaint) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("complaintRef", complaint.ref().value());
        payload.put(
                "severity",
                complaint.care().priority() == null ? "P3" : complaint.care().priority());
        return payload;
    }

    /** The same thing may happen again after a complaint was reopened. */
    private static String round(Complaint complaint) {
        int reopened = complaint.care().reopenedCount();
        return reopened == 0 ? "" : ":" + (reopened + 1);
    }

    private void send(Complaint complaint, String id, String name, Map<String, Object> payload) {
        var account = complaint.complainant().accountId();
        if (account != null) {
            messages.accept(new ProcessMessages.Message(id, name, account.toString(), payload, PATIENCE));
        }
    }
}
