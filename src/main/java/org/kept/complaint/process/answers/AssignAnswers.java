package org.kept.complaint.process.answers;

import java.util.List;
import org.kept.complaint.domain.ComplaintWork;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** Who looks into a complaint, and who is asked what happened. */
@Component
class AssignAnswers implements TaskAnswers {

    private final ComplaintWork work;

    AssignAnswers(ComplaintWork work) {
        this.work = work;
    }

    @Override
    public String formId() {
        return "complaint-assign";
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        List<String> departments = answer.values().get("departments") instanceof List<?> chosen
                ? chosen.stream().map(Object::toString).toList()
                : List.of();
        work.assign(answer.ref(), answer.text("investigator"), departments);
    }
}
