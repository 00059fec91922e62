package org.kept.lead.process.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.lead.domain.LeadDesk;
import org.kept.lead.process.LeadHandling;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Writes a sign of life of a lead down. */
@Action(
        name = "Note activity",
        description = "Writes a sign of life of the lead down: what it was and where it was seen.")
class NoteActivityDelegate implements JavaDelegate {

    private final LeadDesk desk;

    NoteActivityDelegate(LeadDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.stir(
                new CaseRef(execution.getProcessBusinessKey()),
                LeadHandling.ACTIVITY_KIND.find(execution).orElse("activity"),
                LeadHandling.ACTIVITY_CHANNEL.find(execution).orElse(null));
    }
}
