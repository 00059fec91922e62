package org.kept.message.domain;

import java.time.Clock;
import java.util.Optional;
import org.kept.casework.CaseSummary;
import org.kept.casework.Cases;
import org.kept.customer.Touchpoints;
import org.kept.message.post.Letter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down a mail that has left: in the outbox, on the timeline of whom it went to, and in the story of its case. */
@Component
class SentMail {

    private static final Logger log = LoggerFactory.getLogger(SentMail.class);

    private final OutboxTable table;
    private final Cases cases;
    private final Touchpoints touchpoints;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SentMail(OutboxTable table, Cases cases, Touchpoints touchpoints, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.cases = cases;
        this.touchpoints = touchpoints;
        this.transaction = transaction;
        this.clock = clock;
    }

    void write(OutboxMail mail, Letter letter) {
        try {
            transaction.executeWithoutResult(status -> {
                table.sent(mail, letter.subject());
                tell(mail, letter);
            });
        } catch (RuntimeException e) {
            // The mail has left: that it cannot be told must not send it again.
            log.error("Mail {} was sent, but the timeline does not show it", mail.id(), e);
            transaction.executeWithoutResult(status -> table.sent(mail, letter.subject()));
        }
    }

    private void tell(OutboxMail mail, Letter letter) {
        if (mail.ref() == null) {
            return;
        }
        Optional<CaseSummary> about = cases.find(mail.ref());
        touchpoints.log(new Touchpoints.Touch(
                clock.instant(),
                "out",
                "email",
                letter.subject(),
                letter.text(),
                "sent",
                about.map(CaseSummary::contactId).orElse(null),
                about.map(CaseSummary::accountId).orElse(null),
                mail.ref(),
                null));
        cases.tell(mail.ref(), new Cases.StoryEntry(clock.instant(), "letter", null, "We wrote: " + letter.subject()));
    }
}
