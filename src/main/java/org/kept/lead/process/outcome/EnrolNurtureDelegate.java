package org.kept.lead.process.outcome;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.lead.domain.LeadNurture;
import org.kept.lead.process.LeadHandling;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Lets a lead ripen. */
@Action(
        name = "Enrol in nurture",
        description = "Lets the lead ripen for the time in revisitAfter and gives it back to the team.")
class EnrolNurtureDelegate implements JavaDelegate {

    private final LeadNurture nurture;

    EnrolNurtureDelegate(LeadNurture nurture) {
        this.nurture = nurture;
    }

    @Override
    public void execute(DelegateExecution execution) {
        nurture.enrol(new CaseRef(execution.getProcessBusinessKey()), LeadHandling.REVISIT_AFTER.get(execution));
    }
}
