package org.kept.contract.process.leaving;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.contract.domain.LeavingDesk;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Does one step of winding up. */
@Action(
        name = "Wind up contract",
        description = "Writes a step of winding up into the story, for whoever does it.",
        inputs = @Action.Input(name = "step", label = "What is done, in a sentence"))
class WindUpDelegate implements JavaDelegate {

    private final LeavingDesk leaving;

    WindUpDelegate(LeavingDesk leaving) {
        this.leaving = leaving;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        leaving.windUp(ref, (String) execution.getVariable("step"));
    }
}
