package org.kept.lead.process.intake;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.lead.domain.LeadDesk;
import org.kept.lead.process.LeadHandling;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Writes down who a lead is, as a review found out. */
@Action(
        name = "Link lead to contact",
        description = "Writes down who the lead is, as a review of duplicates found out.")
class LinkCustomerDelegate implements JavaDelegate {

    private final LeadDesk desk;

    LinkCustomerDelegate(LeadDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LeadHandling.SURVIVOR_ID
                .find(execution)
                .ifPresent(contact ->
                        desk.recogniseAs(new CaseRef(execution.getProcessBusinessKey()), UUID.fromString(contact)));
    }
}
