package org.kept.contract.process.offer;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.contract.domain.OfferDesk;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Takes a proposal back. */
@Action(
        name = "Withdraw proposal",
        description = "Takes the proposal back and tells the customer where it was sent.",
        tells = true)
class WithdrawProposalDelegate implements JavaDelegate {

    private final OfferDesk offers;

    WithdrawProposalDelegate(OfferDesk offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        offers.withdraw(ref);
    }
}
