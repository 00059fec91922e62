package org.kept.contract.process.answers;

import java.math.BigDecimal;
import org.kept.contract.agreement.Proposal;
import org.kept.contract.domain.OfferDesk;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** What the renewals desk would offer. */
@Component
class ProposalAnswers implements TaskAnswers {

    private final OfferDesk offers;

    ProposalAnswers(OfferDesk offers) {
        this.offers = offers;
    }

    @Override
    public String formId() {
        return "renewal-proposal";
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        Proposal proposal = new Proposal(
                (BigDecimal) answer.values().get("offerValue"),
                ((BigDecimal) answer.values().get("offerMonths")).intValue(),
                answer.text("offerReason"),
                answer.text("extras"),
                (BigDecimal) answer.values().get("offerMargin"),
                Boolean.TRUE.equals(answer.values().get("nonStandardTerms")));
        offers.prepare(answer.ref(), proposal, answer.person());
    }
}
