package org.kept.drawn.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.drawn.domain.Ownership;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;
import org.kept.workflow.ProcessVariable;

/** Lets a process move its case to another team. */
@Action(
        name = "Give the case to a team",
        description = "Moves the case to a team, without an owner until somebody there takes it.",
        inputs = @Action.Input(name = "team", label = "Team, such as customer-care"))
class GiveCaseDelegate implements JavaDelegate {

    private static final ProcessVariable<String> TEAM = ProcessVariable.of("team", String.class);

    private final Ownership ownership;

    GiveCaseDelegate(Ownership ownership) {
        this.ownership = ownership;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ownership.give(new CaseRef(execution.getProcessBusinessKey()), TEAM.get(execution));
    }
}
