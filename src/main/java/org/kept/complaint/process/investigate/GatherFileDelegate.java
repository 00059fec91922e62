package org.kept.complaint.process.investigate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.complaint.domain.ComplaintWork;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Puts what we know of the customer into the file. */
@Action(name = "Gather file", description = "Puts the customer's other open cases into the complaint's file.")
class GatherFileDelegate implements JavaDelegate {

    private final ComplaintWork work;

    GatherFileDelegate(ComplaintWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        work.gather(ComplaintHandling.ref(execution));
    }
}
