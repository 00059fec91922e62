package org.kept.drawn.domain;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.kept.shared.InvalidInputException;

/** What a case is worth, by the answers under {@code value} and {@code currency}. */
final class CaseValue {

    private static final BigDecimal MOST = BigDecimal.TEN.pow(15);

    private CaseValue() {}

    static BigDecimal of(Map<String, Object> answers) {
        if (!(answers.get("value") instanceof BigDecimal value)) {
            return null;
        }
        if (value.abs().compareTo(MOST) >= 0) {
            throw InvalidInputException.of("value", "This is more than can be kept; check the amount");
        }
        return value;
    }

    static String currency(Map<String, Object> answers, String otherwise) {
        if (!(answers.get("currency") instanceof String said)) {
            return otherwise;
        }
        try {
            return Currency.getInstance(said).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw InvalidInputException.of("currency", "Write a currency such as EUR");
        }
    }
}
