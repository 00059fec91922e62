package org.kept.contract.process.term;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.contract.domain.TermDesk;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Takes the next term back. */
@Action(name = "Take new term back", description = "Takes the next term back; use it as compensation.")
class TakeTermBackDelegate implements JavaDelegate {

    private final TermDesk terms;

    TakeTermBackDelegate(TermDesk terms) {
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        terms.takeTermBack(ref);
    }
}
