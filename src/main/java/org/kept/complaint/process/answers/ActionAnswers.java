package org.kept.complaint.process.answers;

import java.time.Clock;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.kept.complaint.file.Actions;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** What shows that a remedial action is done. */
@Component
class ActionAnswers implements TaskAnswers {

    private final TaskService tasks;
    private final Actions actions;
    private final Clock clock;

    ActionAnswers(TaskService tasks, Actions actions, Clock clock) {
        this.tasks = tasks;
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "complaint-action";
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        UUID action = UUID.fromString((String) tasks.getVariable(answer.taskId(), "actionId"));
        actions.done(action, answer.person(), answer.text("proof"), clock.instant());
    }
}
