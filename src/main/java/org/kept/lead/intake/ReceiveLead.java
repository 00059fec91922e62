package org.kept.lead.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Map;
import org.kept.casework.Cases;
import org.kept.lead.NewLead;
import org.kept.lead.domain.LeadDesk;
import org.kept.shared.CaseRef;
import org.kept.workflow.messages.InboxKeys;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes leads in: each becomes a record and a case at once, or neither. */
@Component
class ReceiveLead {

    private static final String TEAM = "sales-dev";

    private final LeadDesk desk;
    private final Cases cases;
    private final InboxKeys inboxKeys;
    private final LeadSettings settings;
    private final ObjectMapper json;
    private final Clock clock;

    ReceiveLead(
            LeadDesk desk, Cases cases, InboxKeys inboxKeys, LeadSettings settings, ObjectMapper json, Clock clock) {
        this.desk = desk;
        this.cases = cases;
        this.inboxKeys = inboxKeys;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    CaseRef receive(NewLead given, String channel, String key) {
        NewLead lead = LeadCheck.require(LeadFields.tidy(given), clock.instant());
        if (key == null || key.isBlank()) {
            return open(lead, channel);
        }
        String source = "lead-" + channel;
        return new CaseRef(inboxKeys.once(
                source, key, text(lead), () -> open(lead, channel).value()));
    }

    private CaseRef open(NewLead lead, String channel) {
        String currency = lead.estimatedValue() == null || lead.currencyCode() != null
                ? lead.currencyCode()
                : settings.currency();
        LeadDesk.Arrived arrived = desk.takeDown(lead, channel, currency);
        var about = new Cases.Description(null, null, null, arrived.name(), lead.estimatedValue(), currency);
        return cases.open(new Cases.OpenCase(
                "LEAD",
                "leadHandling",
                arrived.name(),
                TEAM,
                about,
                Map.of("leadId", arrived.id().toString())));
    }

    private String text(NewLead lead) {
        try {
            return json.writeValueAsString(lead);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A lead cannot be written as text", e);
        }
    }
}
