package org.kept.complaint.payout;

/**
 * Says that the payment system gave no clear answer, so the same payout is asked for again under its key. The words are for the
 * incident that an administrator reads; they hold no personal data.
 */
public class PaymentUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PaymentUnavailable(String message) {
        super(message);
    }

    PaymentUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
