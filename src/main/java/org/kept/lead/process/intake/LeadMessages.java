package org.kept.lead.process.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.kept.lead.Leads;
import org.kept.lead.NewLead;
import org.kept.shared.InvalidInputException;
import org.kept.workflow.messages.ProcessMessages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leads that arrive as process messages: from a partner's system, or as the response to a campaign. */
@Configuration(proxyBeanMethods = false)
class LeadMessages {

    @Bean
    ProcessMessages.Receiver leadReceived(Leads leads, ObjectMapper json) {
        return new Receiver("LeadReceived", "api", leads, json);
    }

    @Bean
    ProcessMessages.Receiver campaignResponse(Leads leads, ObjectMapper json) {
        return new Receiver("CampaignResponse", "campaign", leads, json);
    }

    /** Starts a case with what the payload says of the lead; the message's correlation is the sender's own id of it. */
    private record Receiver(String messageName, String channel, Leads leads, ObjectMapper json)
            implements ProcessMessages.Receiver {

        @Override
        public boolean receive(ProcessMessages.Message message) {
            try {
                leads.receive(json.convertValue(message.payload(), NewLead.class), channel, message.correlation());
                return true;
            } catch (IllegalArgumentException e) {
                throw InvalidInputException.of("payload", "These are not the fields of a lead");
            }
        }
    }
}
