package org.kept.inbox.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kept.inbox.domain.Inbox;
import org.kept.inbox.domain.InboxQuery;
import org.kept.inbox.domain.InboxTask;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.shared.Slice;
import org.springframework.stereotype.Component;

/** Reads rows of the inbox with their promises, asked for once per page. */
@Component
class InboxReader {

    private final Inbox inbox;
    private final Promises promises;

    InboxReader(Inbox inbox, Promises promises) {
        this.inbox = inbox;
        this.promises = promises;
    }

    Slice<InboxItem> page(InboxQuery query) {
        Slice<InboxTask> page = inbox.page(query);
        return new Slice<>(items(page.items()), page.next(), page.count());
    }

    List<InboxItem> items(List<InboxTask> tasks) {
        List<CaseRef> refs = tasks.stream()
                .map(InboxTask::ref)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<CaseRef, PromiseView> first = refs.isEmpty() ? Map.of() : promises.firstDue(refs);
        return tasks.stream()
                .map(task -> InboxItem.of(task, task.ref() == null ? null : first.get(task.ref())))
                .toList();
    }
}
