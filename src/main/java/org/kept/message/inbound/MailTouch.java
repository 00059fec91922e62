package org.kept.message.inbound;

import java.time.Instant;
import org.kept.casework.CaseSummary;
import org.kept.casework.Cases;
import org.kept.customer.Touchpoints;
import org.springframework.stereotype.Component;

/** Puts a mail on the timeline of whom it is about, and into the story of their case. */
@Component
class MailTouch {

    private static final int LONGEST = 20_000;

    private final Touchpoints touchpoints;
    private final Cases cases;

    MailTouch(Touchpoints touchpoints, Cases cases) {
        this.touchpoints = touchpoints;
        this.cases = cases;
    }

    /** What a machine sent is noted, but is no word of the customer: it starts no clock again. */
    void tell(IncomingMail mail, CaseSummary about, Instant at) {
        String told = (mail.automatic() ? "An automatic answer came: " : "They wrote: ") + mail.subject();
        String direction = mail.automatic() ? "internal" : "in";
        String outcome = mail.automatic() ? "automatic answer" : null;
        write(about, at, direction, mail.subject(), mail.text(), outcome, null, told);
    }

    /** What a person put into a case: the customer's word, from the moment it came. */
    void tell(ReceivedMail mail, CaseSummary about, String person) {
        String told = "A mail of " + mail.from() + " was put here: " + mail.subject();
        write(about, mail.at(), "in", mail.subject(), mail.text(), null, person, told);
    }

    private void write(
            CaseSummary about,
            Instant at,
            String direction,
            String subject,
            String text,
            String outcome,
            String person,
            String told) {
        String body = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        touchpoints.log(new Touchpoints.Touch(
                at,
                direction,
                "email",
                subject,
                body,
                outcome,
                about.contactId(),
                about.accountId(),
                about.ref(),
                person));
        cases.tell(about.ref(), new Cases.StoryEntry(at, "touch", person, told));
    }
}
