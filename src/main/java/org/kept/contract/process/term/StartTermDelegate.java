package org.kept.contract.process.term;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.contract.domain.TermDesk;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Starts the next term. */
@Action(name = "Start new term", description = "Writes the next term down; it sleeps until its own renewal.")
class StartTermDelegate implements JavaDelegate {

    private final TermDesk terms;

    StartTermDelegate(TermDesk terms) {
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        terms.startTerm(ref);
    }
}
