package org.kept.message.inbound;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import org.kept.customer.ErasureApproved;
import org.kept.message.domain.MailForgotten;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Empties the mail of somebody who is forgotten; that a mail came, and the hash of it, stays. */
@Component
class InboundForgetting {

    private final JdbcClient jdbc;
    private final Clock clock;

    InboundForgetting(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(ErasureApproved wish) {
        if (wish.contactId() != null) {
            empty("contact_id::text", wish.contactId().toString());
        }
        if (wish.address() != null) {
            empty("sender", wish.address().toLowerCase(Locale.ROOT));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(MailForgotten about) {
        empty("ref", about.ref().value());
    }

    private void empty(String column, String value) {
        jdbc.sql(
                        """
                update app.message_inbound set sender = '', sender_name = null, subject = null, body = null, attachments = '{}',
                       source = null, contact_id = null, note = null, erased_at = :now, updated_at = :now,
                       row_version = row_version + 1
                where erased_at is null and """
                                + " " + column + " = :value")
                .param("value", value)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
