package org.kept.complaint.process.investigate;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.kept.complaint.domain.ComplaintWork;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Names the departments that are asked what happened. */
@Action(name = "List departments", description = "Sets departments: the teams that are asked, for a loop that follows.")
class ListDepartmentsDelegate implements JavaDelegate {

    private final ComplaintWork work;

    ListDepartmentsDelegate(ComplaintWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var departments = new ArrayList<>(work.departmentsOf(ComplaintHandling.ref(execution)));
        execution.setVariable("departments", Variables.untypedValue(departments, true));
    }
}
