package org.kept.complaint.process.investigate;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.complaint.letters.ComplaintLetters;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Tells the customer how it stands. */
@Action(
        name = "Send news of a complaint",
        description = "Writes to the customer how their complaint stands.",
        tells = true)
class SendProgressDelegate implements JavaDelegate {

    private final ComplaintLetters letters;

    SendProgressDelegate(ComplaintLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.write(ComplaintHandling.ref(execution), "complaint-progress", Map.of());
    }
}
