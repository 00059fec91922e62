package org.kept.complaint.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import org.kept.complaint.Complaints;
import org.kept.complaint.NewComplaint;
import org.kept.complaint.NewComplaint.From;
import org.kept.shared.InvalidInputException;
import org.kept.workflow.messages.ProcessMessages;
import org.springframework.stereotype.Component;

/** Complaints that other processes send: a delivery that went wrong, a service that failed. */
@Component
class ComplaintMessages implements ProcessMessages.Receiver {

    private final Complaints complaints;
    private final ObjectMapper json;

    ComplaintMessages(Complaints complaints, ObjectMapper json) {
        this.complaints = complaints;
        this.json = json;
    }

    /** What is sent: who, by an identifier of ours, what about, and which case it came from. */
    private record Sent(
            UUID contactId, UUID accountId, String businessLine, String subject, String text, String sourceRef) {}

    @Override
    public String messageName() {
        return "ComplaintReceived";
    }

    @Override
    public boolean receive(ProcessMessages.Message message) {
        Sent sent = read(message.payload());
        From from = From.known(sent.contactId() == null ? sent.accountId() : sent.contactId());
        complaints.receive(
                new NewComplaint(
                        from,
                        sent.businessLine(),
                        sent.subject(),
                        sent.text(),
                        null,
                        "process",
                        null,
                        null,
                        null,
                        sent.sourceRef() == null ? message.correlation() : sent.sourceRef()),
                message.id());
        return true;
    }

    private Sent read(Map<String, Object> payload) {
        try {
            return json.convertValue(payload, Sent.class);
        } catch (IllegalArgumentException e) {
            throw InvalidInputException.of("payload", "These are not the fields of a complaint");
        }
    }
}
