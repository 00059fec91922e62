package org.kept.customer;

import java.time.Instant;
import java.util.UUID;
import org.kept.shared.CaseRef;

/** Every touch with a customer, over all channels, on one timeline. */
public interface Touchpoints {

    /** Logs a touch on the timelines of its contact, its account and its case. */
    void log(Touch touch);

    /**
     * One touch; contact, account, case, body and person may be null.
     *
     * @param direction {@code in}, {@code out} or {@code internal}
     * @param channel {@code phone}, {@code email}, {@code letter}, {@code web_form}, {@code portal}, {@code chat}, {@code sms}, {@code
     *     social}, {@code visit}, {@code counter} or {@code event}
     */
    record Touch(
            Instant at,
            String direction,
            String channel,
            String subject,
            String body,
            String outcome,
            UUID contactId,
            UUID accountId,
            CaseRef ref,
            String person) {}
}
