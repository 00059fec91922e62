package org.kept.complaint.process.answers;

import org.kept.complaint.domain.ComplaintReferrals;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** What the review of an answer found. */
@Component
class StageTwoAnswers implements TaskAnswers {

    private final ComplaintReferrals referrals;

    StageTwoAnswers(ComplaintReferrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public String formId() {
        return "complaint-review";
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        String finding = answer.text("stageTwoFinding");
        referrals.review(
                answer.ref(), finding, answer.text("reviewText"), Money.verdict(answer, finding), answer.person());
    }
}
