package org.kept.customer.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Lays the records that may be the same person side by side. */
@Action(
        name = "Lay records side by side",
        description =
                "Gives the duplicate review's form the contacts named in candidateIds. Use it before the review task.")
class PrepareDuplicateReviewDelegate implements JavaDelegate {

    private final DuplicateReviews reviews;

    PrepareDuplicateReviewDelegate(DuplicateReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.prepare(
                new CaseRef(execution.getProcessBusinessKey()),
                DuplicateReview.CANDIDATE_IDS.get(execution),
                DuplicateReview.CONTACT_ID.find(execution).orElse(null));
    }
}
