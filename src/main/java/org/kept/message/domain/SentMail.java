package org.kept.message.domain;

import java.time.Clock;
import java.util.Optional;
import org.kept.casework.CaseSummary;
import org.kept.casework.Cases;
import org.kept.customer.Touchpoints;
import org.kept.message.post.MailText;
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
    private final EnclosedLetters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SentMail(
            OutboxTable table,
            Cases cases,
            Touchpoints touchpoints,
            EnclosedLetters letters,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.cases = cases;
        this.touchpoints = touchpoints;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    void write(OutboxMail mail, MailText text) {
        try {
            transaction.executeWithoutResult(status -> {
                table.sent(mail, text.subject());
                tell(mail, text);
            });
        } catch (RuntimeException e) {
            // The mail has left: that it cannot be told must not send it again.
            log.error("Mail {} was sent, but the timeline does not show it", mail.id(), e);
            transaction.executeWithoutResult(status -> table.sent(mail, text.subject()));
        }
    }

    /** A letter that no mail takes has to go another way. */
    void notSent(OutboxMail mail, String why) {
        if (mail.letter() != null) {
            transaction.executeWithoutResult(status -> letters.notMailed(mail.letter(), why));
        }
    }

    private void tell(OutboxMail mail, MailText text) {
        if (mail.letter() != null) {
            letters.mailed(mail.letter());
            return;
        }
        if (mail.ref() == null) {
            return;
        }
        Optional<CaseSummary> about = cases.find(mail.ref());
        touchpoints.log(new Touchpoints.Touch(
                clock.instant(),
                "out",
                "email",
                text.subject(),
                text.text(),
                "sent",
                about.map(CaseSummary::contactId).orElse(null),
                about.map(CaseSummary::accountId).orElse(null),
                mail.ref(),
                null));
        cases.tell(mail.ref(), new Cases.StoryEntry(clock.instant(), "letter", null, "We wrote: " + text.subject()));
    }
}
