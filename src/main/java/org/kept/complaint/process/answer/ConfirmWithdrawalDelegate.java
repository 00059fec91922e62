package org.kept.complaint.process.answer;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.complaint.domain.ComplaintEnds;
import org.kept.complaint.letters.ComplaintLetters;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Confirms that a complaint is withdrawn. */
@Action(
        name = "Confirm withdrawal",
        description = "Confirms in writing that the complaint is withdrawn; its clocks end, its record stays.",
        tells = true)
class ConfirmWithdrawalDelegate implements JavaDelegate {

    private final ComplaintEnds ends;
    private final ComplaintLetters letters;

    ConfirmWithdrawalDelegate(ComplaintEnds ends, ComplaintLetters letters) {
        this.ends = ends;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var ref = ComplaintHandling.ref(execution);
        ends.withdrawn(ref, ComplaintHandling.REASON.find(execution).orElse("asked"));
        letters.write(ref, "complaint-withdrawal", Map.of());
    }
}
