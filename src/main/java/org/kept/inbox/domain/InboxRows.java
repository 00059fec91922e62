package org.kept.inbox.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.kept.shared.CaseRef;

/** Reads rows of the inbox. */
final class InboxRows {

    /** Tasks (as {@code k}) a viewer may see: theirs, their teams', and those of cases that are theirs. */
    static final String SEES_TASK =
            "(:seesAll or k.assignee = :me or k.groups && cast(:teams as text[]) or k.owner = :me or k.team = any(cast(:teams as text[])))";

    private InboxRows() {}

    static InboxTask task(ResultSet row, int number) throws SQLException {
        String ref = row.getString("ref");
        Instant due = Stream.of(instant(row, "task_due_at"), instant(row, "promise_due_at"))
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return new InboxTask(
                row.getString("id"),
                ref == null ? null : CaseRef.parse(ref).orElse(null),
                row.getString("process_key"),
                row.getInt("process_version"),
                row.getString("activity_id"),
                row.getString("name"),
                row.getString("assignee"),
                List.of((String[]) row.getArray("groups").getArray()),
                instant(row, "created_at"),
                due,
                row.getString("title"),
                row.getString("customer_name"),
                row.getObject("account_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getBigDecimal("value"),
                row.getString("currency"),
                row.getString("sort_key"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
