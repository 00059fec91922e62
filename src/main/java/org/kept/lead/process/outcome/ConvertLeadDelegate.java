package org.kept.lead.process.outcome;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.lead.domain.LeadOutcome;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Makes a customer of a lead. */
@Action(
        name = "Convert lead",
        description = "Makes a contact and an account of the lead, or links it to those we know.")
class ConvertLeadDelegate implements JavaDelegate {

    private final LeadOutcome outcome;

    ConvertLeadDelegate(LeadOutcome outcome) {
        this.outcome = outcome;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcome.convert(new CaseRef(execution.getProcessBusinessKey()));
    }
}
