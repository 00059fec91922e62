package org.kept.complaint.process.answers;

import java.math.BigDecimal;
import org.kept.complaint.domain.ComplaintReferrals;
import org.kept.complaint.domain.ComplaintWork;
import org.kept.shared.InvalidInputException;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** What the ombudsman decided. */
@Component
class OmbudsmanAnswers implements TaskAnswers {

    private final ComplaintReferrals referrals;
    private final ComplaintWork work;

    OmbudsmanAnswers(ComplaintReferrals referrals, ComplaintWork work) {
        this.referrals = referrals;
        this.work = work;
    }

    @Override
    public String formId() {
        return "complaint-ombudsman-decision";
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        BigDecimal award = answer.values().get("award") instanceof BigDecimal amount ? amount : null;
        if (award != null && award.signum() > 0 && answer.text("redressCurrency") == null) {
            throw InvalidInputException.of("redressCurrency", "Say in which currency");
        }
        String currency = answer.text("redressCurrency") == null ? "GBP" : answer.text("redressCurrency");
        referrals.ombudsmanDecided(answer.ref(), answer.text("ombudsmanDecision"), award, currency);
        work.note(answer.ref(), answer.text("note"), answer.person());
    }
}
