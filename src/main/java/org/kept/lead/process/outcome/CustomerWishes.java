package org.kept.lead.process.outcome;

import java.util.Map;
import org.kept.customer.ConsentWithdrawn;
import org.kept.customer.ErasureApproved;
import org.kept.lead.domain.LeadOutcome;
import org.kept.lead.process.LeadHandling;
import org.kept.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What customers wish reaches their leads in the same transaction, wherever the leads are. */
@Component
class CustomerWishes {

    private static final String MARKETING = "marketing";

    private final LeadOutcome leads;
    private final Processes processes;

    CustomerWishes(LeadOutcome leads, Processes processes) {
        this.leads = leads;
        this.processes = processes;
    }

    /** Nurturing stops; a talk that is under way goes on, because it was asked for. */
    @EventListener
    void stopNurturing(ConsentWithdrawn wish) {
        if (wish.purpose() == null || wish.purpose().equals(MARKETING)) {
            leads.openOfPerson(wish.contactId(), wish.address())
                    .forEach(ref -> processes.correlate(ref, LeadHandling.CONSENT_CHANGED, Map.of()));
        }
    }

    /** Running leads end through their process, ended ones are emptied at once. */
    @EventListener
    void forget(ErasureApproved wish) {
        leads.ofPerson(wish.contactId(), wish.address()).forEach(ref -> {
            if (!processes.correlate(ref, LeadHandling.ERASURE_APPROVED, Map.of())) {
                leads.erase(ref);
            }
        });
    }
}
