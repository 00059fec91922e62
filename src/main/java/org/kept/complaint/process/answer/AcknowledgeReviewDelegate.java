package org.kept.complaint.process.answer;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.complaint.domain.ComplaintAnswers;
import org.kept.complaint.letters.ComplaintLetters;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Tells the customer who reviews the answer, and by when. */
@Action(
        name = "Acknowledge review",
        description =
                "Writes who reviews the answer and by when; starts the clock of the review and sets reviewPolicy.",
        tells = true)
class AcknowledgeReviewDelegate implements JavaDelegate {

    private final ComplaintAnswers answers;
    private final ComplaintLetters letters;

    AcknowledgeReviewDelegate(ComplaintAnswers answers, ComplaintLetters letters) {
        this.answers = answers;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var ref = ComplaintHandling.ref(execution);
        ComplaintHandling.REVIEW_POLICY.set(execution, answers.reviewAcknowledged(ref));
        letters.write(ref, "complaint-review-acknowledgement", Map.of());
    }
}
