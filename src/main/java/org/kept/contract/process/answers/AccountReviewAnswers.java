package org.kept.contract.process.answers;

import java.math.BigDecimal;
import org.kept.contract.HealthMarks;
import org.kept.contract.domain.RenewalDesk;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** What the account review found out; what nobody knows stays unknown. */
@Component
class AccountReviewAnswers implements TaskAnswers {

    private final RenewalDesk renewals;

    AccountReviewAnswers(RenewalDesk renewals) {
        this.renewals = renewals;
    }

    @Override
    public String formId() {
        return "renewal-review";
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        HealthMarks marks = new HealthMarks(
                mark(answer, "usage"),
                answer.text("usageTrend"),
                mark(answer, "relationship"),
                mark(answer, "worth"),
                mark(answer, "payment"));
        renewals.review(answer.ref(), marks, answer.text("note"), answer.person());
    }

    private static Integer mark(TaskAnswers.Answer answer, String key) {
        BigDecimal mark = (BigDecimal) answer.values().get(key);
        return mark == null ? null : mark.intValue();
    }
}
