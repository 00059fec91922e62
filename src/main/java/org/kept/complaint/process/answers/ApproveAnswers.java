package org.kept.complaint.process.answers;

import org.kept.complaint.domain.ComplaintWork;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** Whether somebody with the authority allows the redress. */
@Component
class ApproveAnswers implements TaskAnswers {

    private final ComplaintWork work;

    ApproveAnswers(ComplaintWork work) {
        this.work = work;
    }

    @Override
    public String formId() {
        return "complaint-approve";
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        if ("approve".equals(answer.text("approval"))) {
            work.approve(answer.ref(), answer.person());
        } else {
            work.reject(answer.ref(), answer.text("approvalReason"), answer.person());
        }
    }
}
