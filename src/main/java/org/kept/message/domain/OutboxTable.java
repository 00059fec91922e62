package org.kept.message.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kept.shared.CaseRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sender's side of the outbox table: one mail is taken, and what became of it written down, in transactions of their own. */
@Repository
class OutboxTable {

    /** How long a mail may be on its way before another node believes the first one dead; above all time-outs of one sending. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    OutboxTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the mail that has waited longest, past those that other senders have in hand; nothing while the post is paused. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<OutboxMail> claim() {
        Instant now = clock.instant();
        return jdbc.sql(
                        """
                update app.message_outbox set state = 'sending', attempts = attempts + 1, not_before = :lease,
                       updated_at = :now, updated_by = 'kept', row_version = row_version + 1
                where id = (select id from app.message_outbox
                            where state in ('pending', 'sending') and not_before <= :now
                              and not (select paused from app.message_post where id = 1)
                            order by not_before limit 1 for update skip locked)
                returning *""")
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(now.plus(LEASE)))
                .query(OutboxTable::row)
                .optional();
    }

    /** Writes down that the mail server took it. */
    public void sent(OutboxMail mail, String subject) {
        jdbc.sql(
                        """
                update app.message_outbox set state = 'sent', sent_at = :now, subject = :subject, last_error = null,
                       updated_at = :now, row_version = row_version + 1 where id = :id and state = 'sending'""")
                .param("now", Timestamp.from(clock.instant()))
                .param("subject", subject)
                .param("id", mail.id())
                .update();
    }

    /** Writes down that it is not, or not yet, sent, and when to try again. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void notSent(OutboxMail mail, OutboxState state, Instant notBefore, String why) {
        jdbc.sql(
                        """
                update app.message_outbox set state = :state, not_before = :notBefore, last_error = left(:why, 500),
                       updated_at = :now, row_version = row_version + 1 where id = :id and state = 'sending'""")
                .param("state", state.code())
                .param("notBefore", Timestamp.from(notBefore))
                .param("why", why)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", mail.id())
                .update();
    }

    static OutboxMail row(ResultSet row, int number) throws SQLException {
        Timestamp sent = row.getTimestamp("sent_at");
        String ref = row.getString("ref");
        return new OutboxMail(
                row.getObject("id", UUID.class),
                ref == null ? null : new CaseRef(ref),
                row.getString("recipient"),
                row.getString("template"),
                row.getString("model"),
                row.getString("purpose"),
                OutboxState.of(row.getString("state")),
                row.getTimestamp("not_before").toInstant(),
                row.getInt("attempts"),
                row.getString("last_error"),
                row.getString("message_id"),
                row.getString("subject"),
                row.getTimestamp("created_at").toInstant(),
                sent == null ? null : sent.toInstant(),
                row.getObject("letter_id", UUID.class));
    }
}
