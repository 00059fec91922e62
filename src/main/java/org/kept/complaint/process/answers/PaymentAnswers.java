package org.kept.complaint.process.answers;

import org.kept.complaint.domain.RedressMoney;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** How a payment that was refused is mended. */
@Component
class PaymentAnswers implements TaskAnswers {

    private final RedressMoney money;

    PaymentAnswers(RedressMoney money) {
        this.money = money;
    }

    @Override
    public String formId() {
        return "complaint-payment";
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        if ("elsewhere".equals(answer.text("payment"))) {
            money.paidElsewhere(answer.ref(), answer.text("payoutRef"), answer.person());
        }
    }
}
