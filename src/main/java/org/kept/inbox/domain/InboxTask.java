package org.kept.inbox.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kept.shared.CaseRef;

/**
 * An open task as the inbox has it.
 *
 * @param ref the case, or null for a task of a process that has none
 * @param dueAt the earlier of its own due time and that of the case's first promise; null if there is neither
 * @param sortKey what the list it was read for sorts by, as text
 */
public record InboxTask(
        String id,
        CaseRef ref,
        String processKey,
        Integer processVersion,
        String activityId,
        String name,
        String assignee,
        List<String> teams,
        Instant createdAt,
        Instant dueAt,
        String title,
        String customer,
        UUID accountId,
        UUID contactId,
        BigDecimal value,
        String currency,
        String sortKey) {}
