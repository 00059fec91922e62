package org.kept.complaint.process.assess;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.complaint.domain.ComplaintDesk;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Gives a complaint that came in its number. */
@Action(
        name = "Log complaint",
        description = "Gives a complaint its number, writes it on the customer's timeline and promises a first look.")
class LogComplaintDelegate implements JavaDelegate {

    private final ComplaintDesk desk;

    LogComplaintDelegate(ComplaintDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.log(ComplaintHandling.ref(execution), UUID.fromString(ComplaintHandling.COMPLAINT_ID.get(execution)));
    }
}
