package org.kept.casework;

import java.time.Instant;
import java.util.UUID;

/**
 * Which cases to list or count; a null component asks nothing. What a number on a page counted, the list behind it shows
 * by the same filter.
 *
 * @param state {@code open}, {@code parked} or {@code closed}; parked ones are open too
 * @param owner a user name, or {@code nobody} for those without an owner
 * @param promise {@code risk}, {@code broken} or {@code today} by the open promise that is due first
 * @param dueBefore the end of the reader's day, for {@code today}
 * @param changedSince only those that something happened to since
 * @param customerId an account or a contact
 * @param q words in reference, title or customer
 */
public record CaseFilter(
        String state,
        String processKey,
        String owner,
        String team,
        String promise,
        Instant dueBefore,
        Instant changedSince,
        UUID customerId,
        String q) {

    /** Every case that the person may see. */
    public static CaseFilter all() {
        return new CaseFilter(null, null, null, null, null, null, null, null, null);
    }

    /** Those that still run. */
    public CaseFilter openOnly() {
        return new CaseFilter("open", processKey, owner, team, promise, dueBefore, changedSince, customerId, q);
    }

    /** Those whose first promise stands so. */
    public CaseFilter withPromise(String standing, Instant endOfDay) {
        return new CaseFilter(state, processKey, owner, team, standing, endOfDay, changedSince, customerId, q);
    }

    /** Those of this owner, or {@code nobody}. */
    public CaseFilter ownedBy(String username) {
        return new CaseFilter(state, processKey, username, team, promise, dueBefore, changedSince, customerId, q);
    }

    /** Those that something happened to since. */
    public CaseFilter since(Instant moment) {
        return new CaseFilter(state, processKey, owner, team, promise, dueBefore, moment, customerId, q);
    }
}
