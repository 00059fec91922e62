package org.kept.lead.process.outcome;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.lead.domain.LeadOutcome;
import org.kept.lead.process.LeadHandling;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Ends a lead because the person wants nothing more. */
@Action(
        name = "Withdraw lead",
        description = "Ends the lead because the person wants nothing more; marketing consent counts as withdrawn.",
        closes = true)
class WithdrawLeadDelegate implements JavaDelegate {

    private final LeadOutcome outcome;

    WithdrawLeadDelegate(LeadOutcome outcome) {
        this.outcome = outcome;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcome.withdraw(
                new CaseRef(execution.getProcessBusinessKey()),
                LeadHandling.REASON.find(execution).orElse("asked"));
    }
}
