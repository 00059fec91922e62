package org.kept.contract.process.leaving;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.contract.domain.LeavingDesk;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Lets the renewal hear of a notice. */
@Action(name = "Take notice", description = "Decides the renewal as left by notice, whatever silence decided.")
class TakeNoticeDelegate implements JavaDelegate {

    private final LeavingDesk leaving;

    TakeNoticeDelegate(LeavingDesk leaving) {
        this.leaving = leaving;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        leaving.take(ref);
    }
}
