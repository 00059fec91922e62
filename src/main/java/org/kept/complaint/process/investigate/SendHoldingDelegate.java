package org.kept.complaint.process.investigate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.complaint.domain.ComplaintAnswers;
import org.kept.complaint.file.Regimes;
import org.kept.complaint.letters.ComplaintLetters;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Says why there is no answer yet, with everything a customer needs to go further. */
@Action(
        name = "Send letter on why not yet",
        description = "Writes why there is no answer yet, when there will be one, and how to reach the ombudsman.",
        tells = true)
class SendHoldingDelegate implements JavaDelegate {

    private final ComplaintAnswers answers;
    private final ComplaintLetters letters;
    private final Regimes regimes;

    SendHoldingDelegate(ComplaintAnswers answers, ComplaintLetters letters, Regimes regimes) {
        this.answers = answers;
        this.letters = letters;
        this.regimes = regimes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var ref = ComplaintHandling.ref(execution);
        String regime = ComplaintHandling.REGIME_OF_CLOCK.get(execution);
        var rules = regimes.find(ref, regime).orElseThrow();
        letters.write(ref, "complaint-holding", rules);
        answers.held(ref);
    }
}
