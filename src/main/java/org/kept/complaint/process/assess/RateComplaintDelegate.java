package org.kept.complaint.process.assess;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.complaint.domain.ComplaintDesk;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Writes down how urgent a complaint is, and tells whoever deals with the customer. */
@Action(
        name = "Rate complaint",
        description = "Writes priority and team to the complaint, and tells other processes that the customer has one.")
class RateComplaintDelegate implements JavaDelegate {

    private final ComplaintDesk desk;

    RateComplaintDelegate(ComplaintDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var ref = ComplaintHandling.ref(execution);
        desk.rate(ref, ComplaintHandling.PRIORITY.get(execution), ComplaintHandling.ASSIGNEE_GROUP.get(execution));
    }
}
