package org.kept.lead.process.contact;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.kept.lead.domain.LeadAssignment;
import org.kept.lead.process.LeadHandling;
import org.kept.promise.PromiseView;
import org.kept.shared.CaseRef;
import org.kept.staff.PersonLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The open tasks of leads in the engine, for what happens to them from outside: another owner, or less time. */
@Component
class FirstContacts {

    private final TaskService tasks;
    private final ManagementService jobs;
    private final LeadAssignment assignment;

    FirstContacts(TaskService tasks, ManagementService jobs, LeadAssignment assignment) {
        this.tasks = tasks;
        this.jobs = jobs;
        this.assignment = assignment;
    }

    /** Whether the first contact is still to be made. */
    boolean waiting(CaseRef ref) {
        return !firstContacts(ref).isEmpty();
    }

    /** Moves the task and both of its clocks to a new promise. */
    void rearm(CaseRef ref, PromiseView promise) {
        Map<String, Date> due = Map.of(
                LeadHandling.TIMER_DUE_SOON, Date.from(promise.warnAt()),
                LeadHandling.TIMER_OVERDUE, Date.from(promise.dueAt()));
        for (Task task : firstContacts(ref)) {
            task.setDueDate(Date.from(promise.dueAt()));
            tasks.saveTask(task);
            due.forEach((activity, at) -> jobs.createJobQuery()
                    .processInstanceId(task.getProcessInstanceId())
                    .activityId(activity)
                    .unlimitedList()
                    .forEach(job -> jobs.setJobDuedate(job.getId(), at)));
        }
    }

    /** Gives the first contact to a person, or back to its team. */
    void give(CaseRef ref, String person) {
        firstContacts(ref).forEach(task -> tasks.setAssignee(task.getId(), person));
    }

    /** Whatever somebody leaves behind finds another owner at once, or goes back to the team. */
    @EventListener
    void bequeath(PersonLeft left) {
        for (CaseRef ref : assignment.openOf(left.username())) {
            String heir = assignment.passOn(ref);
            tasks.createTaskQuery()
                    .processDefinitionKey(LeadHandling.KEY)
                    .processInstanceBusinessKey(ref.value())
                    .taskAssignee(left.username())
                    .unlimitedList()
                    .forEach(task -> tasks.setAssignee(task.getId(), heir));
        }
    }

    private List<Task> firstContacts(CaseRef ref) {
        return tasks.createTaskQuery()
                .processDefinitionKey(LeadHandling.KEY)
                .processInstanceBusinessKey(ref.value())
                .taskDefinitionKey(LeadHandling.TASK_FIRST_CONTACT)
                .unlimitedList();
    }
}
