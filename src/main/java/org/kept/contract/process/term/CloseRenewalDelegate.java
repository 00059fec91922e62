package org.kept.contract.process.term;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.contract.domain.TermDesk;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Closes a renewal that is done. */
@Action(
        name = "Close renewal",
        description = "Closes the renewal as renewed, expanded or contracted; its contract sleeps again.",
        closes = true)
class CloseRenewalDelegate implements JavaDelegate {

    private final TermDesk terms;

    CloseRenewalDelegate(TermDesk terms) {
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        terms.close(ref);
    }
}
