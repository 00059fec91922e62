package org.kept.contract.process.answers;

import org.kept.contract.domain.RenewalDesk;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** What came of an executive's call. */
@Component
class ExecutiveCallAnswers implements TaskAnswers {

    private final RenewalDesk renewals;

    ExecutiveCallAnswers(RenewalDesk renewals) {
        this.renewals = renewals;
    }

    @Override
    public String formId() {
        return "renewal-executive-call";
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        renewals.called(answer.ref(), answer.text("note"), answer.person());
    }
}
