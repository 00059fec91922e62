package org.kept.lead.process.contact;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.kept.lead.domain.LeadAssignment;
import org.kept.lead.process.LeadHandling;
import org.kept.shared.CaseRef;
import org.kept.staff.PersonLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The open tasks of leads in the engine, for what happens to them from outside: another owner. */
@Component
class FirstContacts {

    private final TaskService tasks;
    private final LeadAssignment assignment;

    FirstContacts(TaskService tasks, LeadAssignment assignment) {
        this.tasks = tasks;
        this.assignment = assignment;
    }

    /** Whether the first contact is still to be made. */
    boolean waiting(CaseRef ref) {
        return !firstContacts(ref).isEmpty();
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
