package org.kept.studio.comment;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.staff.Person;
import org.kept.studio.ModelRef;
import org.kept.studio.OwnWorkException;
import org.kept.studio.draft.Drafts;
import org.kept.studio.versions.Versions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments pinned to elements of a file; they belong to the file, not to a draft, and stay when it is deployed. */
@Service
@Transactional
public class Comments {

    private static final String ALL =
            "select id, element, text, author, created_at, resolved_at, resolved_by from app.studio_comment";

    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final Versions versions;
    private final Clock clock;

    Comments(JdbcClient jdbc, Drafts drafts, Versions versions, Clock clock) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.versions = versions;
        this.clock = clock;
    }

    /** What was said about a file, the oldest first. */
    @Transactional(readOnly = true)
    public List<Comment> of(ModelRef ref) {
        return jdbc.sql(ALL + " where module = :module and file = :file order by created_at, id limit 1000")
                .param("module", ref.module())
                .param("file", ref.file())
                .query(Comment.class)
                .list();
    }

    /** Says something about an element, or about the file if {@code element} is null. */
    public Comment add(ModelRef ref, String element, String text, Person person) {
        if (drafts.find(ref).isEmpty() && versions.list(ref).isEmpty()) {
            throw new NotFoundException("model");
        }
        requireText(text);
        String place = element == null || element.isBlank() ? null : element.strip();
        if (place != null && !place.matches("[\\p{L}_][\\p{L}\\p{N}_.-]{0,254}")) {
            throw InvalidInputException.of("element", "Give the id of an element, or leave it out");
        }
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into app.studio_comment (id, module, file, element, text, author, created_at)
                        values (:id, :module, :file, :element, :text, :author, :now)
                        """)
                .param("id", id)
                .param("module", ref.module())
                .param("file", ref.file())
                .param("element", place)
                .param("text", text.strip())
                .param("author", person.username())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return require(ref, id);
    }

    /** Changes a comment's text, which only its author may. */
    public Comment reword(ModelRef ref, UUID id, String text, Person person) {
        if (!require(ref, id).author().equals(person.username())) {
            throw new OwnWorkException("Only who wrote a comment changes its words");
        }
        requireText(text);
        jdbc.sql("update app.studio_comment set text = :text where id = :id")
                .param("text", text.strip())
                .param("id", id)
                .update();
        return require(ref, id);
    }

    /** Closes a comment, or opens it again; anybody who works on models may. */
    public Comment resolve(ModelRef ref, UUID id, boolean resolved, Person person) {
        Comment comment = require(ref, id);
        if (resolved == (comment.resolvedAt() != null)) {
            return comment;
        }
        jdbc.sql("update app.studio_comment set resolved_at = :at, resolved_by = :by where id = :id")
                .param("at", resolved ? Timestamp.from(clock.instant()) : null)
                .param("by", resolved ? person.username() : null)
                .param("id", id)
                .update();
        return require(ref, id);
    }

    private Comment require(ModelRef ref, UUID id) {
        return jdbc.sql(ALL + " where id = :id and module = :module and file = :file")
                .param("id", id)
                .param("module", ref.module())
                .param("file", ref.file())
                .query(Comment.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("comment"));
    }

    private static void requireText(String text) {
        if (text == null || text.isBlank() || text.length() > 2000) {
            throw InvalidInputException.of("text", "Say it in up to 2,000 characters");
        }
    }
}
