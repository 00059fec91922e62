package org.kept.inbox.domain;

import org.kept.casework.CaseChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each task row copies of its case (as {@code c}), and how the copies follow when the case changes. */
@Component
class CaseColumns {

    static final String NAMES =
            "title, customer_name, account_id, contact_id, owner, team, value, currency, parked_until,"
                    + " promise_due_at";
    static final String VALUES =
            "c.title, c.customer_name, c.account_id, c.contact_id, c.owner, c.team, c.value, c.currency,"
                    + " c.parked_until, c.promise_due_at";

    private final JdbcClient jdbc;

    CaseColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional
    void on(CaseChanged event) {
        jdbc.sql("update app.inbox_task k set (" + NAMES + ") = (" + VALUES + ") from app.casework_case c"
                        + " where c.ref = k.ref and k.ref = :ref")
                .param("ref", event.ref().value())
                .update();
    }
}
