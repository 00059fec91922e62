package org.kept.contract.process.answers;

import java.time.LocalDate;
import org.kept.contract.domain.LeavingDesk;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** Why somebody leaves, and when we may ask again. */
@Component
class ExitAnswers implements TaskAnswers {

    private final LeavingDesk leaving;

    ExitAnswers(LeavingDesk leaving) {
        this.leaving = leaving;
    }

    @Override
    public String formId() {
        return "contract-exit";
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        LocalDate winBackOn = (LocalDate) answer.values().get("winBackOn");
        leaving.exit(answer.ref(), answer.text("churnReason"), answer.text("competitor"), winBackOn);
    }
}
