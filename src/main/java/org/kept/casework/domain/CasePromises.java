package org.kept.casework.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.kept.casework.CaseChanged;
import org.kept.promise.PromiseChanged;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Copies the promise that is due first onto its case, in the transaction that changed it, so that lists sort by it. */
@Component
class CasePromises {

    private final Promises promises;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CasePromises(Promises promises, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.promises = promises;
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    @Transactional
    void on(PromiseChanged event) {
        PromiseView first = promises.firstDue(List.of(event.ref())).get(event.ref());
        // A clock that stands still is due no time soon, but somebody has to look at it when it has done so for too
        // long.
        Instant due = first == null || first.pausedSince() != null ? null : first.dueAt();
        jdbc.sql(
                        """
                        update app.casework_case set promise_name = :name, promise_due_at = :due, promise_warn_at = :warn
                        where ref = :ref""")
                .param("ref", event.ref().value())
                .param("name", first == null ? null : first.name())
                .param("due", due == null ? null : Timestamp.from(due))
                .param("warn", first == null ? null : Timestamp.from(first.warnAt()))
                .update();
        events.publishEvent(new CaseChanged(event.ref()));
    }
}
