package org.kept.lead.process.contact;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.lead.domain.LeadNurture;
import org.kept.lead.process.LeadHandling;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Shortens the promise of a first contact that is still open, because the lead has become hot. */
@Action(
        name = "Re-arm first contact",
        description = "Promises the first contact anew by the policy in firstTouch and moves the open task's clocks.")
class RearmFirstContactDelegate implements JavaDelegate {

    private final FirstContacts contacts;
    private final LeadNurture letters;

    RearmFirstContactDelegate(FirstContacts contacts, LeadNurture letters) {
        this.contacts = contacts;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String policy = LeadHandling.FIRST_TOUCH.get(execution);
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        if (contacts.waiting(ref)) {
            // What waits asks for the policy of this name; it follows the promise by itself.
            LeadHandling.FIRST_TOUCH.set(execution.getProcessInstance(), policy);
            letters.hurry(ref, policy);
        }
    }
}
