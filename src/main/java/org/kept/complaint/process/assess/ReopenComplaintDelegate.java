package org.kept.complaint.process.assess;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.complaint.domain.ComplaintAnswers;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Takes a complaint up again. */
@Action(
        name = "Reopen complaint",
        description = "Takes the complaint up again, on the clocks of the day it was first received.")
class ReopenComplaintDelegate implements JavaDelegate {

    private final ComplaintAnswers answers;

    ReopenComplaintDelegate(ComplaintAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.reopen(ComplaintHandling.ref(execution));
    }
}
