package org.kept.casework.audit;

import java.util.Locale;
import org.kept.promise.PromiseBroken;
import org.kept.promise.PromiseEnded;
import org.kept.promise.PromiseMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into the chain what became of promises. */
@Component
class PromiseAudit {

    private final AuditBook book;

    PromiseAudit(AuditBook book) {
        this.book = book;
    }

    @EventListener
    void on(PromiseMoved moved) {
        book.note(
                moved.ref(),
                "promise-" + moved.move().name().toLowerCase(Locale.ROOT),
                moved.policy() + " due " + moved.dueAt());
    }

    @EventListener
    void on(PromiseBroken broken) {
        book.note(broken.ref(), "promise-overdue", broken.policy() + " due " + broken.dueAt());
    }

    @EventListener
    void on(PromiseEnded ended) {
        book.note(ended.ref(), "promise-" + ended.state().name().toLowerCase(Locale.ROOT), ended.policy());
    }
}
