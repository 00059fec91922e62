package org.kept.lead.process.intake;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.lead.domain.LeadDesk;
import org.kept.lead.process.LeadHandling;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;
import org.kept.workflow.Processes;

/** Ends a lead in favour of the open one of the same person, which hears of it. */
@Action(
        name = "Merge into open lead",
        description = "Ends the lead as merged and sends LeadActivity to the open lead of the same person.",
        closes = true)
class MergeLeadDelegate implements JavaDelegate {

    private final LeadDesk desk;
    private final Processes processes;

    MergeLeadDelegate(LeadDesk desk, Processes processes) {
        this.desk = desk;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LeadDesk.Merged merged = desk.merge(new CaseRef(execution.getProcessBusinessKey()));
        Map<String, Object> sign = Map.of(
                LeadHandling.ACTIVITY_KIND.name(), merged.kind(),
                LeadHandling.ACTIVITY_CHANNEL.name(), merged.channel());
        processes.correlate(merged.survivor(), LeadHandling.LEAD_ACTIVITY, sign);
    }
}
