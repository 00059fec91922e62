package org.kept.lead.process;

import java.util.Set;
import org.kept.workflow.messages.SentMessages;
import org.springframework.stereotype.Component;

/** What the pages and services of leads tell the processes of leads. */
@Component
class SentToLeads implements SentMessages {

    @Override
    public Set<String> messages() {
        return Set.of("LeadActivity", "LeadWithdrawn", "ConsentChanged", "ErasureApproved");
    }
}
