package org.kept.complaint.process.answers;

import org.camunda.bpm.engine.TaskService;
import org.kept.complaint.domain.ComplaintWork;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** What a department says; which one the task knows. */
@Component
class StatementAnswers implements TaskAnswers {

    private final TaskService tasks;
    private final ComplaintWork work;

    StatementAnswers(TaskService tasks, ComplaintWork work) {
        this.tasks = tasks;
        this.work = work;
    }

    @Override
    public String formId() {
        return "complaint-statement";
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        String department = (String) tasks.getVariable(answer.taskId(), "department");
        work.state(answer.ref(), department, answer.text("statement"), answer.person());
    }
}
