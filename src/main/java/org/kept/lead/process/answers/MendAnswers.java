package org.kept.lead.process.answers;

import org.kept.lead.domain.LeadTalks;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** Another way to reach a lead, found by a data steward; or none. */
@Component
class MendAnswers implements TaskAnswers {

    private final LeadTalks talks;

    MendAnswers(LeadTalks talks) {
        this.talks = talks;
    }

    @Override
    public String formId() {
        return "lead-mend";
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        if ("mended".equals(answer.text("mending"))) {
            talks.mend(answer.ref(), answer.text("email"), answer.text("phone"));
        }
    }
}
