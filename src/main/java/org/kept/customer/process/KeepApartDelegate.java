package org.kept.customer.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Notes that records which look alike stay apart. */
@Action(
        name = "Keep records apart",
        description =
                "Notes that records are different people, or, where nobody could tell, keeps both and links them.",
        inputs =
                @Action.Input(
                        name = "decision",
                        label = "What was decided",
                        choices = {"different", "separate"}))
class KeepApartDelegate implements JavaDelegate {

    private final DuplicateReviews reviews;

    KeepApartDelegate(DuplicateReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String decision = (String) execution.getVariable("decision");
        reviews.keepApart(
                new CaseRef(execution.getProcessBusinessKey()),
                DuplicateReview.CANDIDATE_IDS.get(execution),
                DuplicateReview.CONTACT_ID.find(execution).orElse(null),
                "separate".equals(decision));
        DuplicateReview.DECISION.set(execution, decision);
    }
}
