package org.kept.drawn.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.workflow.Action;
import org.kept.workflow.ProcessVariable;

/** Lets a process say what its case has come to, however it ends. */
@Action(
        name = "Set outcome",
        description = "Says what the case has come to. The case closes with it when the process ends.",
        inputs = @Action.Input(name = "outcome", label = "Outcome, such as granted"))
class SetOutcomeDelegate implements JavaDelegate {

    private static final ProcessVariable<String> OUTCOME = ProcessVariable.of("outcome", String.class);
    private static final ProcessVariable<String> SAID = ProcessVariable.of("caseOutcome", String.class);

    @Override
    public void execute(DelegateExecution execution) {
        execution.getProcessInstance().setVariable(SAID.name(), OUTCOME.get(execution));
    }
}
