package org.kept.contract.process.leaving;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.contract.domain.LeavingDesk;
import org.kept.contract.process.ContractRenewal;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Lets a customer go. */
@Action(
        name = "Let customer go",
        description = "Decides the renewal as lapsed, or as ended for cause.",
        inputs =
                @Action.Input(
                        name = "letGo",
                        label = "Why",
                        choices = {"lapsed", "notice", "cause"}))
class LetGoDelegate implements JavaDelegate {

    private final LeavingDesk leaving;

    LetGoDelegate(LeavingDesk leaving) {
        this.leaving = leaving;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        leaving.letGo(ref, ContractRenewal.LET_GO.get(execution));
    }
}
