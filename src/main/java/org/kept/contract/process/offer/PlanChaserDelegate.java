package org.kept.contract.process.offer;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.contract.domain.OfferDesk;
import org.kept.contract.process.ContractRenewal;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Plans the next reminder of a proposal. */
@Action(name = "Plan chaser", description = "Notes how many days before the end the customer is reminded next.")
class PlanChaserDelegate implements JavaDelegate {

    private final OfferDesk offers;

    PlanChaserDelegate(OfferDesk offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        offers.planChaser(ref, ContractRenewal.CHASE_DAYS.get(execution).intValue());
    }
}
