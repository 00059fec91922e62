package org.kept.contract.process.answers;

import org.kept.contract.domain.RenewalDesk;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** Who renews a contract that is nobody's. */
@Component
class OwnerAnswers implements TaskAnswers {

    private final RenewalDesk renewals;

    OwnerAnswers(RenewalDesk renewals) {
        this.renewals = renewals;
    }

    @Override
    public String formId() {
        return "renewal-owner";
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        renewals.own(answer.ref(), answer.text("assignTo"));
    }
}
