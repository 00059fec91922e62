package org.kept.casework.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kept.casework.domain.Whereabouts.Phase;
import org.kept.promise.PromiseState;

/**
 * Everything the case page and the API tell of a case.
 *
 * @param state {@code open}, {@code parked} or {@code closed}
 * @param steps where it is now
 * @param timeline its story, the newest first
 */
record CaseFile(
        String ref,
        String processKey,
        int version,
        String title,
        String state,
        String outcome,
        UUID accountId,
        UUID contactId,
        String customer,
        String owner,
        String team,
        BigDecimal value,
        String currency,
        Instant openedAt,
        Instant closedAt,
        Instant parkedUntil,
        String parkedReason,
        Instant dueAt,
        List<Phase> phases,
        List<Place> steps,
        List<Promised> promises,
        List<Told> timeline) {

    /** A step the case stands at. */
    record Place(
            String activityId,
            String name,
            String type,
            String phase,
            Instant since,
            Instant dueAt,
            String assignee,
            List<String> teams,
            String taskId) {}

    /** A promise with how its time came about. */
    record Promised(String policy, String name, Instant dueAt, PromiseState state, String explanation) {}

    /** One sentence of the story. */
    record Told(Instant at, String kind, String actor, String text) {}
}
