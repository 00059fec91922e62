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
 * @param step the name of a step they stand at now
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
        String step,
        String q) {

    /** Every case that the person may see. */
    public static CaseFilter all() {
        return new CaseFilter(null, null, null, null, null, null, null, null, null, null);
    }

    /** Those that still run. */
    public static CaseFilter open() {
        return new CaseFilter("open", null, null, null, null, null, null, null, null, null);
    }

    /** Open cases whose first promise stands so. */
    public static CaseFilter promised(String standing, Instant endOfDay) {
        return new CaseFilter("open", null, null, null, standing, endOfDay, null, null, null, null);
    }

    /** Those of an account or a contact. */
    public static CaseFilter of(UUID customerId) {
        return new CaseFilter(null, null, null, null, null, null, null, customerId, null, null);
    }

    /** Those of an account or a contact that still run. */
    public static CaseFilter openOf(UUID customerId) {
        return new CaseFilter("open", null, null, null, null, null, null, customerId, null, null);
    }

    /** Those of this owner, or {@code nobody}. */
    public CaseFilter ownedBy(String username) {
        return new CaseFilter(state, processKey, username, team, promise, dueBefore, changedSince, customerId, step, q);
    }

    /** Those that something happened to since. */
    public CaseFilter since(Instant moment) {
        return new CaseFilter(state, processKey, owner, team, promise, dueBefore, moment, customerId, step, q);
    }
}
