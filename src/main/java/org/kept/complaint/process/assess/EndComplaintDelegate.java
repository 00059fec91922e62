package org.kept.complaint.process.assess;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.complaint.domain.ComplaintEnds;
import org.kept.complaint.letters.ComplaintLetters;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Ends a complaint and its case. */
@Action(
        name = "End complaint",
        description =
                "Ends the complaint, asks how we did where it was answered, tells other processes how it ended, and closes its case.",
        inputs = {
            @Action.Input(
                    name = "endOutcome",
                    label = "How it ends",
                    choices = {"by-finding", "service_request", "withdrawn", "out_of_remit"}),
            @Action.Input(name = "endReason", label = "Reason", required = false)
        },
        closes = true,
        tells = true)
class EndComplaintDelegate implements JavaDelegate {

    private final ComplaintEnds ends;
    private final ComplaintLetters letters;

    EndComplaintDelegate(ComplaintEnds ends, ComplaintLetters letters) {
        this.ends = ends;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String outcome = ComplaintHandling.END_OUTCOME.get(execution);
        String reason = ComplaintHandling.END_REASON
                .find(execution)
                .filter(text -> !text.isBlank())
                .orElse(null);
        var ref = ComplaintHandling.ref(execution);
        if (outcome.equals("by-finding")) {
            letters.write(ref, "complaint-survey", Map.of());
        }
        ends.end(ref, outcome.equals("by-finding") ? null : outcome, reason);
    }
}
