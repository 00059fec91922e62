package org.kept.contract.process.term;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.contract.domain.TermDesk;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Orders what was renewed. */
@Action(name = "Raise renewal order", description = "Sends RenewalOrder to the order chain.", outside = true)
class RaiseRenewalOrderDelegate implements JavaDelegate {

    private final TermDesk terms;

    RaiseRenewalOrderDelegate(TermDesk terms) {
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        terms.order(ref);
    }
}
