package org.kept.complaint.process.assess;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.complaint.domain.ComplaintDesk;
import org.kept.complaint.letters.ComplaintLetters;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Tells whoever complains that we have understood, and what of. */
@Action(
        name = "Acknowledge complaint",
        description =
                "Writes what we have understood and by when there will be an answer; clocks that count from it start.",
        tells = true)
class AcknowledgeComplaintDelegate implements JavaDelegate {

    private final ComplaintDesk desk;
    private final ComplaintLetters letters;

    AcknowledgeComplaintDelegate(ComplaintDesk desk, ComplaintLetters letters) {
        this.desk = desk;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var ref = ComplaintHandling.ref(execution);
        desk.acknowledged(ref);
        letters.write(ref, "complaint-acknowledgement", Map.of());
    }
}
