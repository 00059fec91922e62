package org.kept.lead.process.outcome;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.lead.domain.LeadOutcome;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Hands a converted lead to sales. */
@Action(
        name = "Hand over to sales",
        description = "Tells the sales process of the opportunity and closes the case as converted.",
        closes = true)
class HandOverLeadDelegate implements JavaDelegate {

    private final LeadOutcome outcome;

    HandOverLeadDelegate(LeadOutcome outcome) {
        this.outcome = outcome;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcome.handOver(new CaseRef(execution.getProcessBusinessKey()));
    }
}
