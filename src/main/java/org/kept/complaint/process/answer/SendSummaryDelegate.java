package org.kept.complaint.process.answer;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.complaint.domain.ComplaintAnswers;
import org.kept.complaint.letters.ComplaintLetters;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;
import org.kept.workflow.Processes;

/** Confirms in writing what was settled at once. */
@Action(
        name = "Send summary of resolution",
        description = "Confirms what was settled early, with the ombudsman's details; the clocks of the answer end.",
        tells = true)
class SendSummaryDelegate implements JavaDelegate {

    private final ComplaintAnswers answers;
    private final ComplaintLetters letters;
    private final Processes processes;

    SendSummaryDelegate(ComplaintAnswers answers, ComplaintLetters letters, Processes processes) {
        this.answers = answers;
        this.letters = letters;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var ref = ComplaintHandling.ref(execution);
        letters.write(ref, "complaint-summary", Map.of());
        ComplaintHandling.REFERRAL.set(execution, answers.answered(ref, true));
        processes.correlate(ref, ComplaintHandling.ANSWERED, Map.of());
    }
}
