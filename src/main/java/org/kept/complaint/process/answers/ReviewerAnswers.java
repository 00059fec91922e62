package org.kept.complaint.process.answers;

import org.kept.complaint.domain.ComplaintWork;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** Who reviews an answer. */
@Component
class ReviewerAnswers implements TaskAnswers {

    private final ComplaintWork work;

    ReviewerAnswers(ComplaintWork work) {
        this.work = work;
    }

    @Override
    public String formId() {
        return "complaint-reviewer";
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        work.nameReviewer(answer.ref(), answer.text("reviewer"));
    }
}
