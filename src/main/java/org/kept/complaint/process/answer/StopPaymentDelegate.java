package org.kept.complaint.process.answer;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.complaint.domain.RedressMoney;
import org.kept.complaint.payout.Payouts;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Stops a payment of redress, or gets it back. */
@Action(
        name = "Stop or recover payment",
        description = "Stops the payment of redress, or calls it back; use it as compensation.",
        outside = true)
class StopPaymentDelegate implements JavaDelegate {

    private final RedressMoney money;
    private final Payouts payouts;

    StopPaymentDelegate(RedressMoney money, Payouts payouts) {
        this.money = money;
        this.payouts = payouts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var ref = ComplaintHandling.ref(execution);
        money.lastKey(ref).ifPresent(key -> {
            payouts.stopOrRecover(key, "The customer does not want it");
            money.stopped(ref);
        });
    }
}
