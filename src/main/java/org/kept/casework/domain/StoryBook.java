package org.kept.casework.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.kept.casework.Cases.StoryEntry;
import org.kept.shared.CaseRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was told of a case. Entries are added and never changed; only erasure takes their words away. */
@Component
public class StoryBook {

    private static final String ERASED = "(erased)";

    private final JdbcClient jdbc;
    private final Clock clock;

    StoryBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(CaseRef ref, StoryEntry entry) {
        jdbc.sql(
                        """
                        insert into app.casework_story (ref, at, kind, actor, text, created_at, created_by)
                        values (:ref, :at, :kind, :actor, :text, :now, :by)""")
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
        jdbc.sql("update app.casework_story set text = :erased where ref = :ref")
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
