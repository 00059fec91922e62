package org.kept.complaint.process.answers;

import java.util.Map;
import org.kept.casework.Cases;
import org.kept.complaint.domain.ComplaintWork;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** What an interview or other evidence showed, and what the customer has to be asked first. */
@Component
class EvidenceAnswers implements TaskAnswers {

    private final ComplaintWork work;
    private final Cases cases;

    EvidenceAnswers(ComplaintWork work, Cases cases) {
        this.work = work;
        this.cases = cases;
    }

    @Override
    public String formId() {
        return "complaint-evidence";
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        work.note(answer.ref(), answer.text("note"), answer.person());
        if (answer.text("question") != null) {
            cases.remember(answer.ref(), Map.of("question", answer.text("question")));
        }
    }
}
