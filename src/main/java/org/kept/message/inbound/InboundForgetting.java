package org.kept.message.inbound;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.kept.casework.evidence.Holds;
import org.kept.customer.ErasureApproved;
import org.kept.message.domain.MailForgotten;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Empties the mail of somebody who is forgotten, but that of held cases; that a mail came, and the hash of it, stays. */
@Component
class InboundForgetting {

    private final JdbcClient jdbc;
    private final Holds holds;
    private final Clock clock;

    InboundForgetting(JdbcClient jdbc, Holds holds, Clock clock) {
        this.jdbc = jdbc;
        this.holds = holds;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(ErasureApproved wish) {
        if (wish.contactId() != null) {
            emptyUnheld("contact_id::text", wish.contactId().toString());
        }
        if (wish.address() != null) {
            emptyUnheld("sender", wish.address().toLowerCase(Locale.ROOT));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(MailForgotten about) {
        empty("ref", about.ref().value(), new String[0]);
    }

    private void emptyUnheld(String column, String value) {
        List<String> refs = jdbc.sql("select distinct ref from app.message_inbound where ref is not null and " + column
                        + " = :value")
                .param("value", value)
                .query(String.class)
                .list();
        empty(column, value, holds.among(refs));
    }

    private void empty(String column, String value, String[] held) {
        jdbc.sql(
                        """
                update app.message_inbound set sender = '', sender_name = null, subject = null, body = null, attachments = '{}',
                       source = null, contact_id = null, note = null, erased_at = :now, updated_at = :now,
                       row_version = row_version + 1
                where erased_at is null and (ref is null or ref <> all(:held)) and """
                                + " " + column + " = :value")
                .param("value", value)
                .param("held", held)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
