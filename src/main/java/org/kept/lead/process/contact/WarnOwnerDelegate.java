package org.kept.lead.process.contact;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.lead.domain.LeadAssignment;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Tells that the first contact will soon be late. */
@Action(name = "Warn of late contact", description = "Tells that the first contact will soon be late.")
class WarnOwnerDelegate implements JavaDelegate {

    private final LeadAssignment assignment;

    WarnOwnerDelegate(LeadAssignment assignment) {
        this.assignment = assignment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assignment.warn(new CaseRef(execution.getProcessBusinessKey()));
    }
}
