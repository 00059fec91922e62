package org.kept.insight.web.outcomes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.kept.shared.InvalidInputException;

/** Targets as people type them: shares in percent, times in hours, other numbers as they are. */
final class TargetUnits {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);

    private TargetUnits() {}

    static String typed(String unit, BigDecimal value) {
        BigDecimal typed =
                switch (unit) {
                    case "share" -> value.multiply(HUNDRED);
                    case "seconds" -> value.divide(HOUR, 4, RoundingMode.HALF_UP);
                    default -> value;
                };
        return typed.stripTrailingZeros().toPlainString();
    }

    static BigDecimal read(String unit, String typed) {
        if (typed == null || !typed.strip().matches("\\d{1,9}(\\.\\d{1,4})?")) {
            throw InvalidInputException.of("value", "Write a number such as 12 or 0.5");
        }
        BigDecimal value = new BigDecimal(typed.strip());
        return switch (unit) {
            case "share" -> value.divide(HUNDRED, 6, RoundingMode.HALF_UP);
            case "seconds" -> value.multiply(HOUR);
            default -> value;
        };
    }
}
