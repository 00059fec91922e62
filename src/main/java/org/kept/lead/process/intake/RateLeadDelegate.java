package org.kept.lead.process.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.lead.domain.LeadDesk;
import org.kept.lead.process.LeadHandling;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Writes down what the tables say of a lead. */
@Action(
        name = "Rate lead",
        description = "Writes score and grade to the lead; sets hotter where it has just become hot.")
class RateLeadDelegate implements JavaDelegate {

    private final LeadDesk desk;

    RateLeadDelegate(LeadDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int points = LeadHandling.POINTS.get(execution).intValue();
        String rating = LeadHandling.RATING.get(execution);
        LeadHandling.HOTTER.set(execution, desk.rate(new CaseRef(execution.getProcessBusinessKey()), points, rating));
    }
}
