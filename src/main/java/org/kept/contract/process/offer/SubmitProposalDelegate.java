package org.kept.contract.process.offer;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.contract.domain.OfferDesk;
import org.kept.contract.process.ContractRenewal;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Asks who has to agree to a proposal. */
@Action(
        name = "Submit proposal",
        description = "Notes the team that has to agree and promises their answer; none is nobody.")
class SubmitProposalDelegate implements JavaDelegate {

    private final OfferDesk offers;

    SubmitProposalDelegate(OfferDesk offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        offers.submit(ref, ContractRenewal.APPROVER.get(execution));
    }
}
