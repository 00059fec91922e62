package org.kept.complaint.payout;

/** Says that the payment system will not do it; asking again changes nothing, a person has to. */
public class PaymentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    PaymentRefused(String reason) {
        super("The payment system refuses; its reason is with the case");
        this.reason = reason;
    }

    /** In the payment system's words, one line; it may name a person, so it belongs into the record and never into a log. */
    public String reason() {
        return reason;
    }
}
