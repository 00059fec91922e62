package org.kept.complaint.intake;

import org.kept.complaint.NewComplaint;
import org.kept.message.ArrivedMails;
import org.kept.message.MailArrived;
import org.kept.shared.CaseRef;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever writes to the complaints mailbox complains, whatever they call it; mail that belongs to a case stays there. */
@Component
class ComplaintMail {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_SUBJECT = 200;

    private final ComplaintSettings settings;
    private final ReceiveComplaint receiving;
    private final ArrivedMails mails;

    ComplaintMail(ComplaintSettings settings, ReceiveComplaint receiving, ArrivedMails mails) {
        this.settings = settings;
        this.receiving = receiving;
        this.mails = mails;
    }

    /** A mail without a word is left for a person; its id stands for its Message-ID, by which the same mail is told once. */
    @EventListener
    void take(MailArrived mail) {
        boolean ours = settings.hasMailbox() && mail.to().contains(settings.mailbox());
        if (ours
                && mail.ref().isEmpty()
                && !(mail.text().isBlank() && mail.subject().isBlank())) {
            CaseRef ref = receiving.receive(complaint(mail), "mail:" + mail.id());
            mails.became(mail.id(), ref);
        }
    }

    private static NewComplaint complaint(MailArrived mail) {
        return new NewComplaint(
                NewComplaint.From.person(mail.fromName(), mail.from()),
                null,
                cut(mail.subject(), LONGEST_SUBJECT),
                cut(mail.text(), LONGEST_TEXT),
                null,
                "email",
                mail.at(),
                null,
                null,
                null);
    }

    /** What is longer stands whole in the mail, which is in the file. */
    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
