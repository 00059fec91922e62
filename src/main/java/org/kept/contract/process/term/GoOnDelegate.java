package org.kept.contract.process.term;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.contract.domain.TermDesk;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Lets a contract go on by itself. */
@Action(
        name = "Renew in silence",
        description = "Decides the renewal as passive and tells the customer that the contract goes on.",
        tells = true)
class GoOnDelegate implements JavaDelegate {

    private final TermDesk terms;

    GoOnDelegate(TermDesk terms) {
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        terms.goOn(ref);
    }
}
