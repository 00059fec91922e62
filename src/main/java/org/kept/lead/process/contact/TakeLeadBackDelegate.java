package org.kept.lead.process.contact;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.lead.domain.LeadAssignment;
import org.kept.lead.process.LeadHandling;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Takes a lead back that nobody touched in time. */
@Action(
        name = "Take lead back",
        description =
                "Takes the lead from whoever let it lie and starts the clock of the next try; counts in reassignments.")
class TakeLeadBackDelegate implements JavaDelegate {

    private final LeadAssignment assignment;

    TakeLeadBackDelegate(LeadAssignment assignment) {
        this.assignment = assignment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean untouched = assignment.takeBack(new CaseRef(execution.getProcessBusinessKey()));
        int before = LeadHandling.REASSIGNMENTS.find(execution).orElse(0);
        LeadHandling.REASSIGNMENTS.set(execution, untouched ? before + 1 : before);
        LeadHandling.FIRST_TOUCH.set(execution, LeadAssignment.AGAIN);
    }
}
