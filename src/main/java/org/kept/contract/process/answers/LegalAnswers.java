package org.kept.contract.process.answers;

import java.time.LocalDate;
import org.kept.contract.domain.LeavingDesk;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** From when, and on what ground, we end a contract. */
@Component
class LegalAnswers implements TaskAnswers {

    private final LeavingDesk leaving;

    LegalAnswers(LeavingDesk leaving) {
        this.leaving = leaving;
    }

    @Override
    public String formId() {
        return "renewal-legal";
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        LocalDate endsOn = (LocalDate) answer.values().get("endsOn");
        leaving.cause(answer.ref(), endsOn, answer.text("note"), answer.person());
    }
}
