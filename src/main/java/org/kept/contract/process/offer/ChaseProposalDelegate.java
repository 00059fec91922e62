package org.kept.contract.process.offer;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.contract.domain.OfferDesk;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Reminds of a proposal that is out. */
@Action(
        name = "Chase proposal",
        description = "Reminds the customer of the proposal; not for a day that passed before the proposal went out.",
        tells = true)
class ChaseProposalDelegate implements JavaDelegate {

    private final OfferDesk offers;

    ChaseProposalDelegate(OfferDesk offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        offers.chase(ref);
    }
}
