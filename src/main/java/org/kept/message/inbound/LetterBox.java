package org.kept.message.inbound;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.kept.casework.CaseSummary;
import org.kept.message.MailArrived;
import org.kept.workflow.messages.InboxKeys;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes mail in: keeps it, brings it to its case, and tells whoever waits for it; the same mail counts once. */
@Service
public class LetterBox {

    private final MailReader reader;
    private final MailOwner owner;
    private final InboxKeys keys;
    private final MailTouch touch;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    LetterBox(
            MailReader reader,
            MailOwner owner,
            InboxKeys keys,
            MailTouch touch,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.reader = reader;
        this.owner = owner;
        this.keys = keys;
        this.touch = touch;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes a mail.
     *
     * @param raw the mail as it went over the wire
     * @return the id under which it is kept; the first one for a mail that came before
     * @throws org.kept.shared.InvalidInputException if it cannot be read as a mail
     */
    @Transactional
    public UUID take(byte[] raw) {
        String hash = hash(raw);
        IncomingMail mail = reader.read(raw, hash);
        // By its mark only: the same mail differs in its way here when it comes by two ways.
        return UUID.fromString(keys.once("mail", mail.messageId(), mail.messageId(), () -> keep(mail, raw, hash)
                .toString()));
    }

    private UUID keep(IncomingMail mail, byte[] raw, String hash) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        MailOwner.Found found = owner.of(mail);
        Optional<CaseSummary> about = Optional.ofNullable(found.about());
        jdbc.sql(
                        """
                insert into app.message_inbound (id, message_id, sender, sender_name, subject, body, attachments, source, sha256,
                       sent_at, ref, contact_id, automatic, note, created_at, created_by, updated_at, updated_by)
                values (:id, :messageId, :sender, :name, :subject, :body, :attachments, :source, :sha256,
                        :sentAt, :ref, :contact, :automatic, :note, :now, 'kept', :now, 'kept')""")
                .param("id", id)
                .param("messageId", mail.messageId())
                .param("sender", mail.from())
                .param("name", mail.fromName())
                .param("subject", mail.subject())
                .param("body", mail.text())
                .param("attachments", mail.attachments().toArray(String[]::new))
                .param("source", raw)
                .param("sha256", hash)
                .param(
                        "sentAt",
                        mail.sentAt() == null ? null : Timestamp.from(mail.sentAt()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ref", about.map(one -> one.ref().value()).orElse(null), Types.VARCHAR)
                .param("contact", owner.contact(found), Types.OTHER)
                .param("automatic", mail.automatic())
                .param("note", found.note(), Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .update();
        about.ifPresent(one -> touch.tell(mail, one, now));
        if (!mail.automatic()) {
            events.publishEvent(new MailArrived(
                    id,
                    mail.from(),
                    mail.fromName(),
                    mail.to(),
                    mail.subject(),
                    mail.text(),
                    now,
                    about.map(CaseSummary::ref)));
        }
        return id;
    }

    private static String hash(byte[] raw) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
