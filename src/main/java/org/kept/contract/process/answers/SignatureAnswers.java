package org.kept.contract.process.answers;

import java.time.LocalDate;
import org.kept.contract.domain.TermDesk;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** Whether the customer has signed. */
@Component
class SignatureAnswers implements TaskAnswers {

    private final TermDesk terms;

    SignatureAnswers(TermDesk terms) {
        this.terms = terms;
    }

    @Override
    public String formId() {
        return "renewal-signature";
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        if ("signed".equals(answer.text("signature"))) {
            terms.sign(answer.ref(), (LocalDate) answer.values().get("signedOn"), answer.person());
        }
    }
}
