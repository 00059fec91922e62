package org.kept.lead.process.intake;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.lead.domain.LeadDesk;
import org.kept.lead.process.LeadHandling;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Gives a lead that came in its number. */
@Action(
        name = "Log lead",
        description = "Gives a lead that came in its number and keeps what it allowed us to do.",
        errors = LeadHandling.LEAD_INVALID)
class LogLeadDelegate implements JavaDelegate {

    private final LeadDesk desk;

    LogLeadDelegate(LeadDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = UUID.fromString(LeadHandling.LEAD_ID.get(execution));
        try {
            desk.log(new CaseRef(execution.getProcessBusinessKey()), id);
        } catch (LeadDesk.Invalid notALead) {
            LeadHandling.REASON.set(execution, notALead.getMessage());
            throw new BpmnError(LeadHandling.LEAD_INVALID, notALead.getMessage());
        }
    }
}
