package org.kept.customer.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Merges the contact under review into the one that was chosen. */
@Action(
        name = "Merge contacts",
        description = "Makes one contact of the one under review and the survivor; can be undone for some weeks.",
        inputs = @Action.Input(name = "survivor", label = "The contact that stays"))
class MergeContactsDelegate implements JavaDelegate {

    private final DuplicateReviews reviews;

    MergeContactsDelegate(DuplicateReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.merge(
                new CaseRef(execution.getProcessBusinessKey()),
                DuplicateReview.CONTACT_ID.find(execution).orElse(null),
                (String) execution.getVariable("survivor"));
    }
}
