package org.kept.complaint.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Map;
import org.kept.casework.Cases;
import org.kept.complaint.NewComplaint;
import org.kept.complaint.domain.ComplaintDesk;
import org.kept.customer.Customers;
import org.kept.shared.CaseRef;
import org.kept.shared.InvalidInputException;
import org.kept.workflow.messages.InboxKeys;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes complaints in: each becomes a record and a case at once, or neither. */
@Component
class ReceiveComplaint {

    private static final String TEAM = "customer-care";

    private final ComplaintDesk desk;
    private final Customers customers;
    private final Cases cases;
    private final InboxKeys inboxKeys;
    private final ObjectMapper json;
    private final Clock clock;

    ReceiveComplaint(
            ComplaintDesk desk, Customers customers, Cases cases, InboxKeys inboxKeys, ObjectMapper json, Clock clock) {
        this.desk = desk;
        this.customers = customers;
        this.cases = cases;
        this.inboxKeys = inboxKeys;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    CaseRef receive(NewComplaint given, String key) {
        NewComplaint complaint = ComplaintCheck.require(given, clock.instant());
        if (complaint.customer().id() != null
                && customers.find(complaint.customer().id()).isEmpty()) {
            throw InvalidInputException.of("customer", "There is no such customer");
        }
        if (key == null || key.isBlank()) {
            return open(complaint);
        }
        return new CaseRef(inboxKeys.once(
                "complaint", key, text(complaint), () -> open(complaint).value()));
    }

    private CaseRef open(NewComplaint complaint) {
        ComplaintDesk.Arrived arrived = desk.takeDown(complaint);
        var about = new Cases.Description(null, arrived.accountId(), arrived.contactId(), arrived.name(), null, null);
        return cases.open(new Cases.OpenCase(
                "CMP",
                "complaintHandling",
                arrived.subject(),
                TEAM,
                about,
                Map.of("complaintId", arrived.id().toString(), "reopening", false)));
    }

    private String text(NewComplaint complaint) {
        try {
            return json.writeValueAsString(complaint);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A complaint cannot be written as text", e);
        }
    }
}
