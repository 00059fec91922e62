package org.kept.contract.process.term;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.contract.domain.TermDesk;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Writes down that a consumer changed their mind. */
@Action(name = "Cool off", description = "Notes that the customer cancelled within the cooling-off time.")
class CoolOffDelegate implements JavaDelegate {

    private final TermDesk terms;

    CoolOffDelegate(TermDesk terms) {
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        terms.coolOff(ref);
    }
}
