package org.kept.customer.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Writes into the story that a duplicate review is late. */
@Action(
        name = "Note that the review is late",
        description = "Tells in the case's story that nobody has yet decided whether two records are one person.")
class TellReviewIsLateDelegate implements JavaDelegate {

    private final DuplicateReviews reviews;

    TellReviewIsLateDelegate(DuplicateReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.tellLate(new CaseRef(execution.getProcessBusinessKey()));
    }
}
