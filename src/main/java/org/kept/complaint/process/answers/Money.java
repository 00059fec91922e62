package org.kept.complaint.process.answers;

import java.math.BigDecimal;
import org.kept.complaint.record.Verdict;
import org.kept.shared.InvalidInputException;
import org.kept.workflow.TaskAnswers;

/** Reads amounts and a decision from a form; all amounts of it are of one currency. */
final class Money {

    private Money() {}

    static BigDecimal amount(TaskAnswers.Answer answer, String key) {
        return answer.values().get(key) instanceof BigDecimal amount ? amount : BigDecimal.ZERO;
    }

    /** The decision; money needs a currency and somebody who was at least partly right, or a reason to pay all the same. */
    static Verdict verdict(TaskAnswers.Answer answer, String finding) {
        BigDecimal refund = amount(answer, "refund");
        BigDecimal distress = amount(answer, "distress");
        String currency = answer.text("redressCurrency");
        if (refund.add(distress).signum() > 0 && currency == null) {
            throw InvalidInputException.of("redressCurrency", "Say in which currency");
        }
        return new Verdict(
                finding,
                answer.text("decisionText"),
                answer.text("rootCause"),
                answer.text("remedyType"),
                refund,
                distress,
                currency == null ? "GBP" : currency,
                !Boolean.FALSE.equals(answer.values().get("offerStaysOpen")),
                yes(answer, "apology"),
                yes(answer, "precedent"),
                answer.text("lessons"));
    }

    static boolean yes(TaskAnswers.Answer answer, String key) {
        return Boolean.TRUE.equals(answer.values().get(key));
    }
}
