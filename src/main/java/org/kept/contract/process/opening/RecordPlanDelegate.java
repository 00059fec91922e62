package org.kept.contract.process.opening;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.contract.domain.RenewalDesk;
import org.kept.contract.process.ContractRenewal;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Writes down what the tables say of a renewal. */
@Action(
        name = "Record renewal plan",
        description = "Writes health, band, playbook and whether a complaint blocks an uplift to the renewal.")
class RecordPlanDelegate implements JavaDelegate {

    private final RenewalDesk renewals;

    RecordPlanDelegate(RenewalDesk renewals) {
        this.renewals = renewals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        renewals.plan(
                ref,
                new RenewalDesk.Plan(
                        new BigDecimal(
                                ContractRenewal.HEALTH_SCORE.get(execution).toString()),
                        ContractRenewal.BAND.get(execution),
                        ContractRenewal.PLAYBOOK.get(execution),
                        ContractRenewal.BLOCKS_UPLIFT.get(execution)));
    }
}
