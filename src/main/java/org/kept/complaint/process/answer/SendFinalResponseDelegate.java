package org.kept.complaint.process.answer;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.complaint.domain.ComplaintAnswers;
import org.kept.complaint.letters.ComplaintLetters;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;
import org.kept.workflow.Processes;

/** Answers a complaint. */
@Action(
        name = "Send final response",
        description = "Writes the final response under each set of rules; the clocks of the answer end.",
        tells = true)
class SendFinalResponseDelegate implements JavaDelegate {

    private final ComplaintAnswers answers;
    private final ComplaintLetters letters;
    private final Processes processes;

    SendFinalResponseDelegate(ComplaintAnswers answers, ComplaintLetters letters, Processes processes) {
        this.answers = answers;
        this.letters = letters;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var ref = ComplaintHandling.ref(execution);
        letters.answer(ref);
        ComplaintHandling.REFERRAL.set(execution, answers.answered(ref, false));
        processes.correlate(ref, ComplaintHandling.ANSWERED, Map.of());
    }
}
