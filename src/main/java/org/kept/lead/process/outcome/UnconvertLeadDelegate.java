package org.kept.lead.process.outcome;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.lead.domain.LeadOutcome;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Takes back what converting a lead added. */
@Action(
        name = "Take conversion back",
        description = "Takes back the contact and account that converting added; use it as compensation.")
class UnconvertLeadDelegate implements JavaDelegate {

    private final LeadOutcome outcome;

    UnconvertLeadDelegate(LeadOutcome outcome) {
        this.outcome = outcome;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcome.unconvert(new CaseRef(execution.getProcessBusinessKey()));
    }
}
