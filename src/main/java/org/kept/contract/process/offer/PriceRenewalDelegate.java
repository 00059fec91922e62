package org.kept.contract.process.offer;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.contract.domain.OfferDesk;
import org.kept.contract.process.ContractRenewal;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Writes down what the next term may cost. */
@Action(name = "Price renewal", description = "Writes the highest uplift and the lowest price to the renewal.")
class PriceRenewalDelegate implements JavaDelegate {

    private final OfferDesk offers;

    PriceRenewalDelegate(OfferDesk offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        offers.price(
                ref,
                new BigDecimal(ContractRenewal.UPLIFT_LIMIT.get(execution).toString()),
                new BigDecimal(ContractRenewal.FLOOR_PERCENT.get(execution).toString()));
    }
}
