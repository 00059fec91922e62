package org.kept.complaint.process.assess;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.complaint.domain.ComplaintWork;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Lets something else that came up join a complaint. */
@Action(
        name = "Join issue",
        description = "Adds the kind of issue in newIssue while the complaint is unanswered; sets joined.")
class JoinIssueDelegate implements JavaDelegate {

    private final ComplaintWork work;

    JoinIssueDelegate(ComplaintWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean joined = work.join(ComplaintHandling.ref(execution), ComplaintHandling.NEW_ISSUE.get(execution), null);
        ComplaintHandling.JOINED.set(execution, joined);
    }
}
