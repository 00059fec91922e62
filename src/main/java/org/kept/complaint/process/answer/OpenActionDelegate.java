package org.kept.complaint.process.answer;

import java.time.ZoneOffset;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.complaint.file.Actions;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Reads whose an action is and by when. */
@Action(name = "Open action", description = "Sets actionTeam, actionDue and actionNumber of the action in actionId.")
class OpenActionDelegate implements JavaDelegate {

    private final Actions actions;

    OpenActionDelegate(Actions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = UUID.fromString(ComplaintHandling.ACTION_ID.get(execution));
        var action = actions.get(id);
        ComplaintHandling.ACTION_TEAM.set(execution, action.team());
        ComplaintHandling.ACTION_DUE.set(
                execution, Date.from(action.dueOn().atTime(16, 0).toInstant(ZoneOffset.UTC)));
        long number = 1
                + actions.of(ComplaintHandling.ref(execution)).stream()
                        .filter(each -> each.doneAt() == null)
                        .takeWhile(each -> !each.id().equals(id))
                        .count();
        ComplaintHandling.ACTION_NUMBER.set(execution, number);
    }
}
