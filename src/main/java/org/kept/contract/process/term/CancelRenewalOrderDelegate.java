package org.kept.contract.process.term;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.contract.domain.TermDesk;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Takes the order of a renewal back. */
@Action(name = "Cancel renewal order", description = "Sends RenewalOrderCancelled; use it as compensation.")
class CancelRenewalOrderDelegate implements JavaDelegate {

    private final TermDesk terms;

    CancelRenewalOrderDelegate(TermDesk terms) {
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        terms.cancelOrder(ref);
    }
}
