package org.kept.complaint.process.answers;

import java.util.List;
import org.kept.complaint.domain.ComplaintAnswers;
import org.kept.complaint.domain.ComplaintWork;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** What was settled at once, and whether the customer has accepted it. */
@Component
class EarlyAnswers implements TaskAnswers {

    private final ComplaintWork work;
    private final ComplaintAnswers answers;

    EarlyAnswers(ComplaintWork work, ComplaintAnswers answers) {
        this.work = work;
        this.answers = answers;
    }

    @Override
    public String formId() {
        return "complaint-early";
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        if (!"accepted".equals(answer.text("settled"))) {
            return;
        }
        work.decide(answer.ref(), Money.verdict(answer, answer.text("finding")), List.of(), List.of(), answer.person());
        answers.settled(answer.ref());
        work.tell(answer.ref(), "note", answer.person(), "Accepted by " + answer.text("acceptedBy"));
    }
}
