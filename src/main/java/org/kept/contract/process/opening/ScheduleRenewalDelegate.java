package org.kept.contract.process.opening;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.contract.domain.RenewalDesk;
import org.kept.contract.process.ContractRenewal;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Writes down when each step of a renewal is due. */
@Action(
        name = "Schedule renewal",
        description =
                "Writes the days of review, price and proposal to the renewal and promises decision and proposal by them.")
class ScheduleRenewalDelegate implements JavaDelegate {

    private final RenewalDesk renewals;

    ScheduleRenewalDelegate(RenewalDesk renewals) {
        this.renewals = renewals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        renewals.schedule(
                ref,
                ContractRenewal.REVIEW_DAYS.get(execution).intValue(),
                ContractRenewal.PRICE_DAYS.get(execution).intValue(),
                ContractRenewal.SEND_DAYS.get(execution).intValue());
    }
}
