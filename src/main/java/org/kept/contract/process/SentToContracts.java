package org.kept.contract.process;

import java.util.Set;
import org.kept.workflow.messages.SentMessages;
import org.springframework.stereotype.Component;

/** What the pages and services of contracts tell the processes of contracts. */
@Component
class SentToContracts implements SentMessages {

    @Override
    public Set<String> messages() {
        return Set.of(
                "ContractAmended",
                "ContractTerminatedForCause",
                "CoolingOffCancel",
                "CounterOffer",
                "CustomerNotice",
                "HealthChanged",
                "ProposalAccepted",
                "ProposalWithdrawn",
                "SignatureCompleted");
    }
}
