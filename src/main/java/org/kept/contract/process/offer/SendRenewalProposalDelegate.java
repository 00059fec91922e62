package org.kept.contract.process.offer;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.contract.domain.OfferDesk;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Sends the proposal. */
@Action(
        name = "Send renewal proposal",
        description = "Writes the approved proposal to the customer; the promise of it is kept.",
        tells = true)
class SendRenewalProposalDelegate implements JavaDelegate {

    private final OfferDesk offers;

    SendRenewalProposalDelegate(OfferDesk offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        offers.send(ref);
    }
}
