package org.kept.contract.process.answers;

import org.kept.contract.domain.OfferDesk;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** Whether somebody else agrees to a proposal. */
@Component
class ApprovalAnswers implements TaskAnswers {

    private final OfferDesk offers;

    ApprovalAnswers(OfferDesk offers) {
        this.offers = offers;
    }

    @Override
    public String formId() {
        return "renewal-approval";
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        boolean approved = "approve".equals(answer.text("approval"));
        offers.judge(answer.ref(), approved, answer.text("note"), answer.person());
    }
}
