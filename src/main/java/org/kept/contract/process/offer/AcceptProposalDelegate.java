package org.kept.contract.process.offer;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.contract.domain.OfferDesk;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Writes down that the customer said yes. */
@Action(name = "Accept proposal", description = "Decides the renewal as accepted.")
class AcceptProposalDelegate implements JavaDelegate {

    private final OfferDesk offers;

    AcceptProposalDelegate(OfferDesk offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        offers.accept(ref);
    }
}
