package org.kept.lead.process.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.lead.domain.LeadNurture;
import org.kept.lead.process.LeadHandling;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Makes the promise of a first contact, and tells it. */
@Action(
        name = "Promise first contact",
        description =
                "Promises a first contact by the policy the grade named, and tells whoever asked something by when.",
        tells = true)
class AcknowledgeLeadDelegate implements JavaDelegate {

    private final LeadNurture letters;

    AcknowledgeLeadDelegate(LeadNurture letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.acknowledge(new CaseRef(execution.getProcessBusinessKey()), LeadHandling.FIRST_TOUCH.get(execution));
    }
}
