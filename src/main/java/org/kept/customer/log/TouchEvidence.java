package org.kept.customer.log;

import java.util.List;
import org.kept.casework.evidence.CaseEvidence;
import org.kept.shared.CaseRef;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails, calls and messages that went out to the customer of a case. */
@Component
class TouchEvidence implements CaseEvidence {

    private final JdbcClient db;
    private final MessageSource words;

    TouchEvidence(JdbcClient db, MessageSource words) {
        this.db = db;
        this.words = words;
    }

    @Override
    public List<Item> of(CaseRef ref) {
        return db.sql("select id, occurred_at, channel, subject from app.customer_touchpoint"
                        + " where case_ref = :ref and direction = 'out' order by occurred_at desc limit 50")
                .param("ref", ref.value())
                .query((row, number) -> {
                    String channel = row.getString("channel");
                    String name = words.getMessage(
                            "customer.channel." + channel, null, channel, LocaleContextHolder.getLocale());
                    String subject = row.getString("subject");
                    return new Item(
                            row.getString("id"),
                            row.getTimestamp("occurred_at").toInstant(),
                            subject == null ? name : name + ": " + subject);
                })
                .list();
    }
}
