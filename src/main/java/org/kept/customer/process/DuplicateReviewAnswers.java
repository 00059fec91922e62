package org.kept.customer.process;

import java.time.Clock;
import java.util.UUID;
import org.kept.casework.Cases;
import org.kept.customer.Customers;
import org.kept.shared.InvalidInputException;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** Takes what a data steward decided; the reason stays in the case's story. */
@Component
class DuplicateReviewAnswers implements TaskAnswers {

    private final Customers customers;
    private final Cases cases;
    private final Clock clock;

    DuplicateReviewAnswers(Customers customers, Cases cases, Clock clock) {
        this.customers = customers;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return DuplicateReview.FORM;
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        String survivor = answer.text("survivorId");
        if ("same".equals(answer.text("duplicateDecision"))
                && (survivor == null
                        || customers.find(UUID.fromString(survivor)).isEmpty())) {
            throw InvalidInputException.of("survivorId", "Choose whom it is");
        }
        String reason = answer.text("duplicateReason");
        if (reason != null) {
            cases.tell(answer.ref(), new Cases.StoryEntry(clock.instant(), "decision", answer.person(), reason));
        }
    }
}
