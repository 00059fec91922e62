package org.kept.lead.process.outcome;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.lead.domain.LeadNurture;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Brings a lead back whose time has come. */
@Action(name = "Recycle lead", description = "Counts that it is time to look at the lead again.")
class RecycleLeadDelegate implements JavaDelegate {

    private final LeadNurture nurture;

    RecycleLeadDelegate(LeadNurture nurture) {
        this.nurture = nurture;
    }

    @Override
    public void execute(DelegateExecution execution) {
        nurture.recycle(new CaseRef(execution.getProcessBusinessKey()));
    }
}
