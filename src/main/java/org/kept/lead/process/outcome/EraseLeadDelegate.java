package org.kept.lead.process.outcome;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.lead.domain.LeadOutcome;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Forgets the person behind a lead. */
@Action(
        name = "Erase lead",
        description = "Forgets the person behind the lead and keeps only that we never write to them again.",
        closes = true)
class EraseLeadDelegate implements JavaDelegate {

    private final LeadOutcome outcome;

    EraseLeadDelegate(LeadOutcome outcome) {
        this.outcome = outcome;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcome.erase(new CaseRef(execution.getProcessBusinessKey()));
    }
}
