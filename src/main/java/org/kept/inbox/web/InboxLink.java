package org.kept.inbox.web;

import org.kept.inbox.domain.InboxQuery;
import org.kept.inbox.domain.InboxQueue;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the inbox that keep what is chosen: queue, words and sort travel with every link. */
record InboxLink(String queue, String q, String sort, String after) {

    static InboxLink of(InboxQuery query) {
        return new InboxLink(query.queue().key(), query.q(), query.sort().key(), query.after());
    }

    /** The list. */
    public String list() {
        return at("/inbox", null);
    }

    /** The same list, as the part of the page that looks for news by itself. */
    public String news() {
        return at("/inbox/list", after);
    }

    /** Another queue with the same words and sort. */
    public String queue(InboxQueue other) {
        return new InboxLink(other.key(), q, sort, null).list();
    }

    /** The list in another order. */
    public String sorted(String key) {
        return new InboxLink(queue, q, key, null).list();
    }

    /** A task, beside the list it was found in. */
    public String task(String id) {
        return at("/inbox/tasks/" + id, after);
    }

    private String at(String path, String from) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path).queryParam("queue", queue);
        if (q != null && !q.isBlank()) {
            address.queryParam("q", "{q}");
        }
        if (!"due".equals(sort)) {
            address.queryParam("sort", sort);
        }
        if (from != null) {
            address.queryParam("after", from);
        }
        return q != null && !q.isBlank()
                ? address.encode().buildAndExpand(q).toUriString()
                : address.encode().build().toUriString();
    }
}
