package org.kept.complaint.process.answer;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.kept.complaint.file.Actions;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Names what is still to be done to put a complaint right. */
@Action(
        name = "List actions",
        description = "Sets actionIds: what is still to be done to put it right, for a loop that follows.")
class ListActionsDelegate implements JavaDelegate {

    private final Actions actions;

    ListActionsDelegate(Actions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var open = actions.of(ComplaintHandling.ref(execution)).stream()
                .filter(action -> action.kind().equals("remedial") && action.doneAt() == null)
                .map(action -> action.id().toString())
                .collect(Collectors.toCollection(ArrayList::new));
        execution.setVariable("actionIds", Variables.untypedValue(open, true));
    }
}
