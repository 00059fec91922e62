package org.kept.casework.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.kept.casework.Cases.StoryEntry;
import org.kept.casework.audit.Actor;
import org.kept.casework.audit.AuditBook;
import org.kept.shared.CaseRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was told of a case. Entries are added and never changed; only erasure takes their words away. */
@Component
public class StoryBook {

    private static final String ERASED = "(erased)";

    private final JdbcClient jdbc;
    private final AuditBook audit;
    private final Clock clock;

    StoryBook(JdbcClient jdbc, AuditBook audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Its random id is the salt of its hash in the audit: once both are gone, nobody can guess the words. */
    void add(CaseRef ref, StoryEntry entry) {
        UUID id = UUID.randomUUID();
        String hash = AuditBook.hash(id.toString(), entry.kind(), entry.text());
        audit.note(ref, "story-" + entry.kind(), null, hash);
        jdbc.sql(
                        """
                        insert into app.casework_story (id, ref, at, kind, actor, text, created_at, created_by)
                        values (:id, :ref, :at, :kind, :actor, :text, :now, :by)""")
                .param("id", id)
                .param("ref", ref.value())
                .param("at", Timestamp.from(entry.at() == null ? clock.instant() : entry.at()))
                .param("kind", entry.kind())
                .param("actor", entry.actor())
                .param("text", entry.text())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", Actor.name())
                .update();
    }

    void erase(CaseRef ref) {
        jdbc.sql("update app.casework_story set id = gen_random_uuid(), text = :erased where ref = :ref")
                .param("erased", ERASED)
                .param("ref", ref.value())
                .update();
    }

    /** The entries in the order they happened. */
    public List<StoryEntry> of(CaseRef ref) {
        return jdbc.sql("select at, kind, actor, text from app.casework_story where ref = :ref order by at, created_at")
                .param("ref", ref.value())
                .query((row, number) -> new StoryEntry(
                        CaseRows.instant(row, "at"),
                        row.getString("kind"),
                        row.getString("actor"),
                        row.getString("text")))
                .list();
    }
}
