package org.kept.contract.process.offer;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.contract.domain.RenewalDesk;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Tells managers what is overdue. */
@Action(
        name = "Escalate renewal",
        description = "Puts what is overdue into the story and before the sales managers.",
        inputs = @Action.Input(name = "what", label = "What is overdue, in a sentence"))
class EscalateRenewalDelegate implements JavaDelegate {

    private final RenewalDesk renewals;

    EscalateRenewalDelegate(RenewalDesk renewals) {
        this.renewals = renewals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        renewals.escalate(new CaseRef(execution.getProcessBusinessKey()), (String) execution.getVariable("what"));
    }
}
