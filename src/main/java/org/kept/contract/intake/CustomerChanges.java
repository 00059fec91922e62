package org.kept.contract.intake;

import org.kept.contract.domain.ContractDesk;
import org.kept.customer.ContactsMerged;
import org.kept.customer.ErasureApproved;
import org.kept.message.Mails;
import org.kept.shared.CaseRef;
import org.kept.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of customers reaches their contracts in the same transaction. */
@Component
class CustomerChanges {

    private final ContractDesk contracts;
    private final Processes processes;
    private final Mails mails;

    CustomerChanges(ContractDesk contracts, Processes processes, Mails mails) {
        this.contracts = contracts;
        this.processes = processes;
        this.mails = mails;
    }

    @EventListener
    void follow(ContactsMerged merged) {
        contracts.customerIsNow(merged.merged(), merged.survivor());
    }

    /** A contract with a company goes on without the person who signed; a consumer's ends with its renewal. */
    @EventListener
    void forget(ErasureApproved wish) {
        if (wish.contactId() != null) {
            for (CaseRef ref : contracts.of(wish.contactId())) {
                mails.forget(ref);
                if (contracts.forgetContact(ref)) {
                    processes.cancel(ref, "erasure");
                }
            }
        }
    }
}
