package org.kept.complaint.process.assess;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.complaint.domain.ComplaintEnds;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Keeps everything because somebody may go to court. */
@Action(
        name = "Hold deletion",
        description = "Keeps everything of the complaint, because somebody may go to court over it.")
class HoldDeletionDelegate implements JavaDelegate {

    private final ComplaintEnds ends;

    HoldDeletionDelegate(ComplaintEnds ends) {
        this.ends = ends;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ends.hold(
                ComplaintHandling.ref(execution),
                ComplaintHandling.REASON.find(execution).orElse("A legal claim"));
    }
}
