package org.kept.message.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kept.casework.evidence.Holds;
import org.kept.customer.ErasureApproved;
import org.kept.message.Mails;
import org.kept.shared.CaseRef;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts mail in the outbox, with the work that causes it: both are there, or neither. */
@Service
class Outbox implements Mails {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final OutboxSender sender;
    private final ApplicationEventPublisher events;
    private final Holds holds;

    Outbox(
            JdbcClient jdbc,
            ObjectMapper json,
            Clock clock,
            OutboxSender sender,
            ApplicationEventPublisher events,
            Holds holds) {
        this.events = events;
        this.holds = holds;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.sender = sender;
    }

    @Override
    @Transactional
    public void send(Mail mail) {
        int added = jdbc.sql(
                        """
                insert into app.message_outbox (id, key, ref, recipient, template, model, purpose, state, not_before, message_id, letter_id,
                                                created_at, created_by, updated_at, updated_by)
                values (:id, :key, :ref, :recipient, :template, :model::jsonb, :purpose, 'pending', :now, :messageId, :letter,
                        :now, 'kept', :now, 'kept')
                on conflict (key) do nothing""")
                .param("id", UUID.randomUUID())
                .param("key", mail.key())
                .param("ref", mail.ref() == null ? null : mail.ref().value())
                .param("recipient", mail.to() == null ? "" : mail.to())
                .param("template", mail.template())
                .param("model", text(mail))
                .param("purpose", mail.purpose())
                .param("messageId", messageId(mail.key()))
                .param("letter", mail.letter(), java.sql.Types.OTHER)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added == 1) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    sender.wake();
                }
            });
        }
    }

    @Override
    @Transactional
    public void forget(CaseRef ref) {
        forget("ref", ref.value(), new String[0]);
        events.publishEvent(new MailForgotten(ref));
    }

    /** What was written to somebody who is forgotten, whatever it was about; that of held cases waits. */
    @EventListener
    @Transactional
    public void forget(ErasureApproved wish) {
        if (wish.address() != null) {
            String address = wish.address().toLowerCase(Locale.ROOT);
            List<String> refs = jdbc.sql(
                            "select distinct ref from app.message_outbox where ref is not null and lower(recipient) = ?")
                    .param(address)
                    .query(String.class)
                    .list();
            forget("lower(recipient)", address, holds.among(refs));
        }
    }

    private void forget(String column, String value, String[] held) {
        jdbc.sql(
                        """
                update app.message_outbox
                set state = case when state in ('pending', 'sending', 'dead') then 'refused' else state end,
                    last_error = case when state in ('pending', 'sending', 'dead') then 'The person was erased' else last_error end,
                    recipient = '', model = '{}', subject = null, updated_at = :now, row_version = row_version + 1
                where (ref is null or ref <> all(:held)) and """
                                + " " + column + " = :value")
                .param("now", Timestamp.from(clock.instant()))
                .param("value", value)
                .param("held", held)
                .update();
    }

    private String text(Mail mail) {
        try {
            return json.writeValueAsString(mail.model());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The mail's model cannot be kept: " + mail.template(), e);
        }
    }

    private static String messageId(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "<" + HexFormat.of().formatHex(hash, 0, 16) + "@kept>";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
