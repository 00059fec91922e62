package org.kept.message.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.kept.message.Letters.Letter;
import org.kept.shared.CaseRef;

/**
 * A letter as it stands on the shelf, without its page.
 *
 * @param addressee who it is to; null once erased
 * @param note why it is printed, or why its mail did not go; may be null
 */
public record StoredLetter(
        UUID id,
        CaseRef ref,
        String template,
        String title,
        Instant at,
        String state,
        UUID contactId,
        String addressee,
        String email,
        String address,
        String note,
        Instant postedAt,
        String postedBy,
        String sha256) {

    /** Its columns, for queries that read it. */
    static final String COLUMNS =
            "l.id, l.ref, l.template, l.title, l.created_at, l.state, l.contact_id, l.addressee, l.email, l.address, l.note,"
                    + " l.posted_at, l.posted_by, l.sha256";

    static StoredLetter row(ResultSet row, int number) throws SQLException {
        Timestamp posted = row.getTimestamp("posted_at");
        return new StoredLetter(
                row.getObject("id", UUID.class),
                new CaseRef(row.getString("ref")),
                row.getString("template"),
                row.getString("title"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("state"),
                row.getObject("contact_id", UUID.class),
                row.getString("addressee"),
                row.getString("email"),
                row.getString("address"),
                row.getString("note"),
                posted == null ? null : posted.toInstant(),
                row.getString("posted_by"),
                row.getString("sha256"));
    }

    /** Where it is posted to, in one line; null where that is not known. */
    public String place() {
        return address == null
                ? null
                : String.join(", ", address.lines().map(String::strip).toList());
    }

    /** What other modules know of it. */
    Letter letter() {
        return new Letter(id, ref, template, title, at, state, state.equals("mailed") ? email : addressee, sha256);
    }
}
