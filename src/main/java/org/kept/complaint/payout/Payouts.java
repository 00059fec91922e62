package org.kept.complaint.payout;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.regex.Pattern;

/** The payment system of the house: what is decided as redress is paid there, once for each key. */
public interface Payouts {

    /**
     * Pays, or answers what was paid before under this key. The call may take some seconds, so it belongs into a job of its own.
     *
     * @throws PaymentUnavailable if it is not known whether it was paid: ask again with the same key
     * @throws PaymentRefused if it was not paid and will not be
     */
    Paid pay(Payout payout);

    /**
     * Stops a payout or takes it back, and keeps one that was asked under this key but has not arrived from ever being paid. Asking
     * twice does it once.
     *
     * @throws PaymentUnavailable if it is not known whether it was stopped: ask again
     * @throws PaymentRefused if it cannot be taken back any more
     */
    void stopOrRecover(String key, String reason);

    /**
     * One amount to one person.
     *
     * @param key the same for every attempt, such as {@code Effects.key}
     * @param ref the case it is paid for, as the payee's bank prints it
     * @param amount more than nothing, in units of the currency, with no part of a cent
     * @param account where to; null where the payment system knows or asks the payee
     */
    record Payout(String key, String ref, BigDecimal amount, String currency, String payeeName, String account) {

        private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:_-]{0,199}");

        /** Refuses what no payment system should be asked: rounding is for whoever decided the amount. */
        public Payout {
            if (!KEY.matcher(key).matches()) {
                throw new IllegalArgumentException("The key of a payout is letters, digits, ':', '_' and '-'");
            }
            if (amount.signum() <= 0 || amount.stripTrailingZeros().scale() > 2) {
                throw new IllegalArgumentException("A payout is more than nothing and has no part of a cent");
            }
            Currency.getInstance(currency);
            if (payeeName == null || payeeName.isBlank()) {
                throw new IllegalArgumentException("A payout names its payee");
            }
        }

        /** Without the person, for logs. */
        @Override
        public String toString() {
            return "Payout[" + key + "]";
        }
    }

    /** That it was paid: under which number of the payment system, and when. */
    record Paid(String paymentId, Instant at) {}
}
