package org.kept.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An amount with its currency, because a number without one cannot be added to anything. Amounts keep four decimals. */
public record Money(BigDecimal amount, String currency) {

    /** Refuses an amount without a currency of ISO 4217, and brings it to four decimals. */
    public Money {
        Currency.getInstance(currency);
        amount = amount.setScale(4, RoundingMode.HALF_EVEN);
    }

    /** An amount of that currency, or nothing where the amount is unknown. */
    public static Money of(BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
