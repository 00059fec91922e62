package org.kept.lead.process.outcome;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.lead.domain.LeadOutcome;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Ends a lead without a customer. */
@Action(
        name = "End lead",
        description = "Ends the lead without a customer and closes its case.",
        inputs = {
            @Action.Input(
                    name = "endOutcome",
                    label = "How it ends",
                    choices = {"junk", "disqualified", "unresponsive", "withdrawn"}),
            @Action.Input(name = "endReason", label = "Reason code", required = false)
        },
        closes = true)
class EndLeadDelegate implements JavaDelegate {

    private final LeadOutcome outcome;

    EndLeadDelegate(LeadOutcome outcome) {
        this.outcome = outcome;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reason = (String) execution.getVariable("endReason");
        outcome.end(
                new CaseRef(execution.getProcessBusinessKey()), (String) execution.getVariable("endOutcome"), reason);
    }
}
