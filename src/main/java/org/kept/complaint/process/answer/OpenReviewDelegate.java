package org.kept.complaint.process.answer;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.complaint.domain.ComplaintAnswers;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Opens the review of an answer. */
@Action(name = "Open review", description = "Opens stage 2 and promises to acknowledge it.")
class OpenReviewDelegate implements JavaDelegate {

    private final ComplaintAnswers answers;

    OpenReviewDelegate(ComplaintAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.openReview(ComplaintHandling.ref(execution));
    }
}
