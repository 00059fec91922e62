package org.kept.message.inbound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A mail as it is kept, without its source.
 *
 * @param from the sender's address; empty once erased
 * @param ref the case it belongs to; null for none
 * @param note what a person should know of it; null for nothing
 */
public record ReceivedMail(
        UUID id,
        String from,
        String fromName,
        String subject,
        String text,
        List<String> attachments,
        Instant at,
        String ref,
        String note,
        String sha256) {

    static final String COLUMNS = "id, sender, sender_name, subject, body, attachments, created_at, ref, note, sha256";

    static ReceivedMail row(ResultSet row, int number) throws SQLException {
        return new ReceivedMail(
                row.getObject("id", UUID.class),
                row.getString("sender"),
                row.getString("sender_name"),
                row.getString("subject"),
                row.getString("body"),
                List.of((String[]) row.getArray("attachments").getArray()),
                row.getTimestamp("created_at").toInstant(),
                row.getString("ref"),
                row.getString("note"),
                row.getString("sha256"));
    }
}
