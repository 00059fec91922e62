package org.kept.complaint.process.assess;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.kept.complaint.domain.ComplaintDesk;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Names the kinds of issue in a complaint, each of which is asked for its rules. */
@Action(
        name = "List kinds of issue",
        description = "Sets issues: the kinds of issue in the complaint, for a loop that follows.")
class ListIssuesDelegate implements JavaDelegate {

    private final ComplaintDesk desk;

    ListIssuesDelegate(ComplaintDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var issues = new ArrayList<>(desk.issuesOf(ComplaintHandling.ref(execution)));
        execution.setVariable("issues", Variables.untypedValue(issues, true));
    }
}
