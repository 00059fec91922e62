package org.kept.lead.process.contact;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.lead.domain.LeadAssignment;
import org.kept.lead.process.LeadHandling;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Gives a lead to its next owner. */
@Action(
        name = "Assign lead",
        description = "Gives the lead to the next person of the team who is on shift, not absent, not full.",
        errors = LeadHandling.NO_CAPACITY)
class AssignLeadDelegate implements JavaDelegate {

    private final LeadAssignment assignment;

    AssignLeadDelegate(LeadAssignment assignment) {
        this.assignment = assignment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String team = LeadHandling.TEAM.get(execution);
        String mode = LeadHandling.MODE.get(execution);
        try {
            assignment.assign(
                    new CaseRef(execution.getProcessBusinessKey()),
                    team,
                    mode,
                    LeadHandling.FIRST_TOUCH.get(execution));
        } catch (LeadAssignment.NoCapacity nobody) {
            throw new BpmnError(LeadHandling.NO_CAPACITY, nobody.getMessage());
        }
    }
}
