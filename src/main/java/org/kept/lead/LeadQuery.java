package org.kept.lead;

/**
 * What to list; null leaves a filter open.
 *
 * @param q part of a name, company, e-mail address or reference
 * @param sort {@code received} (newest first), {@code score} (highest first), {@code due} (soonest first) or {@code name}
 * @param after the {@code next} of the page before; null for the first
 * @param limit how many, from 1 to 200
 */
public record LeadQuery(
        String status, String rating, String owner, String source, String q, String sort, String after, int limit) {}
