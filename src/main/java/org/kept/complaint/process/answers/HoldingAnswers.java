package org.kept.complaint.process.answers;

import org.camunda.bpm.engine.TaskService;
import org.kept.complaint.domain.ComplaintAnswers;
import org.kept.complaint.domain.ComplaintWork;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** Why there is no answer yet, in the words that the letter will have, and whether more time is taken for it. */
@Component
class HoldingAnswers implements TaskAnswers {

    private final TaskService tasks;
    private final ComplaintWork work;
    private final ComplaintAnswers answers;

    HoldingAnswers(TaskService tasks, ComplaintWork work, ComplaintAnswers answers) {
        this.tasks = tasks;
        this.work = work;
        this.answers = answers;
    }

    @Override
    public String formId() {
        return "complaint-holding";
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        work.draftHolding(answer.ref(), answer.text("holdingText"));
        if (Money.yes(answer, "moreTime")) {
            String regime = (String) tasks.getVariable(answer.taskId(), ComplaintHandling.REGIME_OF_CLOCK.name());
            answers.moreTime(answer.ref(), regime, answer.text("holdingText"));
        }
    }
}
