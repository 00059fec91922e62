package org.kept.lead.process.outcome;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.lead.domain.LeadNurture;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Writes to a lead that is not ready yet. */
@Action(
        name = "Send nurture letter",
        description = "Writes to a lead that agreed to it; whether they still do is asked when the mail goes out.",
        outside = true,
        tells = true)
class SendNurtureDelegate implements JavaDelegate {

    private final LeadNurture nurture;

    SendNurtureDelegate(LeadNurture nurture) {
        this.nurture = nurture;
    }

    @Override
    public void execute(DelegateExecution execution) {
        nurture.write(new CaseRef(execution.getProcessBusinessKey()));
    }
}
