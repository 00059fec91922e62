package org.kept.complaint.process.investigate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.complaint.domain.ComplaintWork;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Finds a team in which somebody is left who may allow redress. */
@Action(
        name = "Find free approver",
        description =
                "Sets approverTeam: the team in 'wanted', or the one in 'otherwise' where all of it asked or are complained about.",
        inputs = {
            @Action.Input(name = "wanted", label = "Team that is to approve"),
            @Action.Input(name = "otherwise", label = "Team above it")
        })
class FindApproverDelegate implements JavaDelegate {

    private final ComplaintWork work;

    FindApproverDelegate(ComplaintWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String team = work.askApproval(
                ComplaintHandling.ref(execution),
                ComplaintHandling.WANTED.get(execution),
                ComplaintHandling.OTHERWISE.get(execution));
        ComplaintHandling.APPROVER_TEAM.set(execution, team);
    }
}
