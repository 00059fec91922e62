package org.kept.contract.process.leaving;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.contract.domain.LeavingDesk;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Tells that a customer has left. */
@Action(name = "Report churn", description = "Sends ContractChurned and closes the contract.", closes = true)
class ReportChurnDelegate implements JavaDelegate {

    private final LeavingDesk leaving;

    ReportChurnDelegate(LeavingDesk leaving) {
        this.leaving = leaving;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        leaving.churn(ref);
    }
}
