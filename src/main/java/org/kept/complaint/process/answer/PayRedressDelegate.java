package org.kept.complaint.process.answer;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.complaint.domain.RedressMoney;
import org.kept.complaint.payout.PaymentRefused;
import org.kept.complaint.payout.Payouts;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Pays what was granted and not paid yet; asked again after a failure, it asks under the same key. */
@Action(
        name = "Pay redress",
        description = "Pays what was granted and not paid yet, once, however often it is tried.",
        errors = ComplaintHandling.PAYMENT_REFUSED,
        outside = true)
class PayRedressDelegate implements JavaDelegate {

    private final RedressMoney money;
    private final Payouts payouts;

    PayRedressDelegate(RedressMoney money, Payouts payouts) {
        this.money = money;
        this.payouts = payouts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var ref = ComplaintHandling.ref(execution);
        money.due(ref).ifPresent(payout -> {
            try {
                Payouts.Paid paid = payouts.pay(payout);
                money.paid(ref, paid.paymentId(), paid.at());
            } catch (PaymentRefused refused) {
                money.refused(ref, refused.reason());
                throw new BpmnError(ComplaintHandling.PAYMENT_REFUSED, "The payment system refused");
            }
        });
    }
}
