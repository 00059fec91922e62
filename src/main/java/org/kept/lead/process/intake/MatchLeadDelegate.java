package org.kept.lead.process.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.lead.domain.LeadDesk;
import org.kept.lead.process.LeadHandling;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Finds out whether we know the person behind a lead. */
@Action(
        name = "Match lead",
        description = "Looks for the same person among open leads and contacts; sets match and candidateIds.")
class MatchLeadDelegate implements JavaDelegate {

    private final LeadDesk desk;

    MatchLeadDelegate(LeadDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LeadDesk.Recognised found = desk.recognise(new CaseRef(execution.getProcessBusinessKey()));
        LeadHandling.MATCH.set(execution, found.kind());
        if (found.kind().equals("REVIEW")) {
            LeadHandling.CANDIDATE_IDS.set(execution, found.candidateIds());
        }
    }
}
