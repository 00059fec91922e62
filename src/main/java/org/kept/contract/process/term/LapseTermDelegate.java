package org.kept.contract.process.term;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.contract.domain.TermDesk;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Lets a term lapse. */
@Action(name = "Lapse term", description = "Notes that the term ended without a decision and restricts the service.")
class LapseTermDelegate implements JavaDelegate {

    private final TermDesk terms;

    LapseTermDelegate(TermDesk terms) {
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        terms.lapse(ref);
    }
}
