package org.kept.contract.process.offer;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.contract.domain.OfferDesk;
import org.kept.contract.process.ContractRenewal;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Does what the law asks for consumers. */
@Action(
        name = "Care for consumer",
        description =
                "Reminds a consumer that the contract goes on by itself, where the law asks for it, and notes the cooling-off time.",
        tells = true)
class CareForConsumerDelegate implements JavaDelegate {

    private final OfferDesk offers;

    CareForConsumerDelegate(OfferDesk offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        offers.care(
                ref,
                ContractRenewal.REMIND.get(execution),
                ContractRenewal.COOLING_OFF_DAYS.get(execution).intValue());
    }
}
