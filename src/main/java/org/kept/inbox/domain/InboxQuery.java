package org.kept.inbox.domain;

import org.kept.shared.InvalidInputException;

/** What somebody wants to see of the inbox; built from a URL, so everything in it is checked. */
public record InboxQuery(InboxQueue queue, String q, InboxSort sort, String after, int limit) {

    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;

    /** Refuses a page of no or of too many rows. */
    public InboxQuery {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw InvalidInputException.of("limit", "Choose a number from 1 to " + LARGEST_PAGE);
        }
    }

    /** The query of a URL: what is left out takes its usual value. */
    public static InboxQuery of(String queue, String q, String sort, String after, Integer limit) {
        return new InboxQuery(
                InboxQueue.of(queue),
                q,
                InboxSort.of(sort),
                after == null || after.isBlank() ? null : after,
                limit == null ? PAGE : limit);
    }
}
