package org.kept.complaint;

/**
 * What to list; null leaves a filter open.
 *
 * @param state {@code open} (not answered), {@code answered} (waiting for what comes after) or {@code closed}
 * @param regime such as {@code fca-disp}
 * @param q part of a name, subject or reference
 * @param sort {@code received} (newest first), {@code due} (soonest first) or {@code priority}
 * @param after the {@code next} of the page before; null for the first
 * @param limit how many, from 1 to 200
 */
public record ComplaintQuery(
        String state,
        String priority,
        String team,
        String investigator,
        String regime,
        String q,
        String sort,
        String after,
        int limit) {}
