package org.kept.lead.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.kept.casework.Cases;
import org.kept.lead.NewLead;
import org.kept.shared.CaseRef;
import org.kept.workflow.InboxKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes leads in: each becomes a record and a case at once, and the same person at two doors waits in one line. */
@Component
class ReceiveLead {

    private static final String TEAM = "sales-dev";

    private final LeadRepository leads;
    private final Cases cases;
    private final InboxKeys inboxKeys;
    private final JdbcClient jdbc;
    private final LeadSettings settings;
    private final ObjectMapper json;
    private final Clock clock;

    ReceiveLead(
            LeadRepository leads,
            Cases cases,
            InboxKeys inboxKeys,
            JdbcClient jdbc,
            LeadSettings settings,
            ObjectMapper json,
            Clock clock) {
        this.leads = leads;
        this.cases = cases;
        this.inboxKeys = inboxKeys;
        this.jdbc = jdbc;
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

    private CaseRef open(NewLead given, String channel) {
        Instant now = clock.instant();
        LeadPerson person = new LeadPerson(given);
        queueUp(person);
        String currency = given.estimatedValue() == null || given.currencyCode() != null
                ? given.currencyCode()
                : settings.currency();
        LeadOrigin origin = new LeadOrigin(given, channel, now);
        Lead lead = leads.save(new Lead(person, origin, given.estimatedValue(), currency, now));
        var about = new Cases.Description(null, null, null, person.name(), given.estimatedValue(), currency);
        return cases.open(new Cases.OpenCase(
                "LEAD",
                "leadHandling",
                person.name(),
                TEAM,
                about,
                Map.of("leadId", lead.id().toString())));
    }

    /** Two leads of one person at the same moment must see each other: the second waits until the first is committed. */
    private void queueUp(LeadPerson person) {
        Stream.of(person.emailKey(), person.phoneKey())
                .filter(Objects::nonNull)
                .sorted()
                .forEach(mark -> jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:mark, 1))")
                        .param("mark", "lead:" + mark)
                        .query(Integer.class)
                        .single());
    }

    private String text(NewLead lead) {
        try {
            return json.writeValueAsString(lead);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A lead cannot be written as text", e);
        }
    }
}
