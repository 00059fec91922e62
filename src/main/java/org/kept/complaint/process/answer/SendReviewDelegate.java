package org.kept.complaint.process.answer;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.complaint.domain.ComplaintAnswers;
import org.kept.complaint.letters.ComplaintLetters;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Answers the review. */
@Action(name = "Send stage 2 answer", description = "Writes the outcome of the review, with the ombudsman's details.")
class SendReviewDelegate implements JavaDelegate {

    private final ComplaintAnswers answers;
    private final ComplaintLetters letters;

    SendReviewDelegate(ComplaintAnswers answers, ComplaintLetters letters) {
        this.answers = answers;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var ref = ComplaintHandling.ref(execution);
        letters.write(ref, "complaint-stage-two", Map.of());
        answers.reviewAnswered(ref);
    }
}
