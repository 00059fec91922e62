package org.kept.complaint.process.investigate;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.kept.complaint.file.Regimes;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Names the sets of rules whose clock nobody watches yet. */
@Action(
        name = "List clocks",
        description = "Sets clocks: the rules whose clock nobody watches yet, for a loop that follows.")
class ListClocksDelegate implements JavaDelegate {

    private final Regimes regimes;

    ListClocksDelegate(Regimes regimes) {
        this.regimes = regimes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var clocks = new ArrayList<>(regimes.takeUnwatched(ComplaintHandling.ref(execution)));
        execution.setVariable("clocks", Variables.untypedValue(clocks, true));
    }
}
