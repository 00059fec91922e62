package org.kept.contract.process.opening;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.contract.domain.RenewalDesk;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Opens the renewal of a term. */
@Action(
        name = "Open renewal",
        description =
                "Promises a decision before the notice deadline and an owner, and names the owner where contract or account say who.")
class OpenRenewalDelegate implements JavaDelegate {

    private final RenewalDesk renewals;

    OpenRenewalDelegate(RenewalDesk renewals) {
        this.renewals = renewals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        renewals.open(ref);
    }
}
