package org.kept.complaint.process.answer;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.casework.Cases;
import org.kept.complaint.domain.ComplaintAnswers;
import org.kept.complaint.letters.ComplaintLetters;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Answers the review. */
@Action(
        name = "Send stage 2 answer",
        description = "Writes the outcome of the review, with the ombudsman's details.",
        tells = true)
class SendReviewDelegate implements JavaDelegate {

    private final ComplaintAnswers answers;
    private final ComplaintLetters letters;
    private final Cases cases;

    SendReviewDelegate(ComplaintAnswers answers, ComplaintLetters letters, Cases cases) {
        this.answers = answers;
        this.letters = letters;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var ref = ComplaintHandling.ref(execution);
        Object found = cases.dataOf(ref).get("reviewText");
        letters.write(ref, "complaint-stage-two", Map.of("note", found == null ? "" : found));
        answers.reviewAnswered(ref);
    }
}
