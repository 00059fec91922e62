package org.kept.complaint.process;

import java.util.Set;
import org.kept.workflow.messages.SentMessages;
import org.springframework.stereotype.Component;

/** What the pages and services of complaints tell the processes of complaints. */
@Component
class SentToComplaints implements SentMessages {

    @Override
    public Set<String> messages() {
        return Set.of(
                "ComplaintAccepted",
                "ComplaintAnswered",
                "ComplaintReopened",
                "ComplaintWithdrawn",
                "EscalateStage2",
                "NewIssue",
                "OfferRefused",
                "OmbudsmanNotice",
                "OmbudsmanTakesOver");
    }
}
