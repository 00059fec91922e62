package org.kept.complaint.process.answers;

import org.kept.complaint.domain.ComplaintReferrals;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** Who reviews an answer. */
@Component
class ReviewerAnswers implements TaskAnswers {

    private final ComplaintReferrals referrals;

    ReviewerAnswers(ComplaintReferrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public String formId() {
        return "complaint-reviewer";
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        referrals.nameReviewer(answer.ref(), answer.text("reviewer"));
    }
}
