package org.kept.complaint.news;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.kept.workflow.messages.ProcessMessages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells other processes how a customer's complaint stands, so that nobody sells to them as if nothing had happened. */
@Component
@Transactional
public class ComplaintNews {

    private static final Duration PATIENCE = Duration.ofDays(365);

    private final ProcessMessages messages;

    ComplaintNews(ProcessMessages messages) {
        this.messages = messages;
    }

    /** @param event {@code opened}, {@code decided}, {@code closed}, {@code withdrawn} or {@code reopened} */
    public void health(Standing complaint, String event) {
        Map<String, Object> payload = base(complaint);
        payload.put("event", event);
        payload.put("finding", complaint.finding() == null ? "none" : complaint.finding());
        send(complaint, event, "HealthChanged", payload);
    }

    /** How it ended. */
    public void outcome(Standing complaint, String outcome) {
        Map<String, Object> payload = base(complaint);
        payload.put("outcome", outcome);
        payload.put(
                "redress", complaint.redress() == null ? 0 : complaint.redress().doubleValue());
        send(complaint, "outcome", "ComplaintOutcome", payload);
    }

    private static Map<String, Object> base(Standing complaint) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("complaintRef", complaint.ref().value());
        payload.put("severity", complaint.priority() == null ? "P3" : complaint.priority());
        return payload;
    }

    /** The same thing may happen again after a complaint was reopened. */
    private static String round(Standing complaint) {
        return complaint.reopened() == 0 ? "" : ":" + (complaint.reopened() + 1);
    }

    private void send(Standing complaint, String what, String name, Map<String, Object> payload) {
        if (complaint.account() != null) {
            String id = complaint.ref() + ":" + what + round(complaint);
            messages.accept(
                    new ProcessMessages.Message(id, name, complaint.account().toString(), payload, PATIENCE));
        }
    }
}
