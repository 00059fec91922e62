package org.kept.inbox.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kept.inbox.domain.InboxTask;
import org.kept.promise.PromiseState;
import org.kept.promise.PromiseView;

/** One row of the inbox: the promise, what to do, for whom, worth what, since when. */
record InboxItem(
        String id,
        String ref,
        String name,
        String title,
        String customer,
        BigDecimal value,
        String currency,
        String assignee,
        List<String> teams,
        Instant createdAt,
        Instant dueAt,
        Promised promise) {

    static InboxItem of(InboxTask task, PromiseView promise) {
        return new InboxItem(
                task.id(),
                task.ref() == null ? null : task.ref().value(),
                task.name(),
                task.title(),
                task.customer(),
                task.value(),
                task.currency(),
                task.assignee(),
                task.teams(),
                task.createdAt(),
                task.dueAt(),
                Promised.of(promise));
    }

    /** Where the case's first open promise stands, and how its time came about; while it stands still, when to look at it. */
    record Promised(String policy, String name, PromiseState state, Instant dueAt, String explanation) {

        static Promised of(PromiseView promise) {
            return promise == null
                    ? null
                    : new Promised(
                            promise.policy(),
                            promise.name(),
                            promise.state(),
                            promise.pausedSince() == null ? promise.dueAt() : promise.warnAt(),
                            promise.explanation());
        }
    }
}
