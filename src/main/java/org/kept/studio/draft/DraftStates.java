package org.kept.studio.draft;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kept.studio.ModelRef;
import org.kept.workflow.models.check.ModelFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What a draft was before, so that one can go back: the newest states, and of the older ones those that lie furthest apart, so that twenty
 * reach back to the morning although an editor saves by itself.
 */
@Service
public class DraftStates {

    /** How many are kept of each draft. */
    public static final int KEPT = 20;

    private final JdbcClient jdbc;

    DraftStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One state, without its content. */
    public record State(int seq, String hash, int bytes, Instant savedAt, String savedBy) {}

    void add(ModelRef ref, ModelFile content, String person, Instant now) {
        of(
                        """
                insert into app.studio_draft_state (module, file, seq, content, hash, saved_at, saved_by)
                select :module, :file, coalesce(max(seq), 0) + 1, :content, :hash, :now, :person
                  from app.studio_draft_state where module = :module and file = :file
                """,
                        ref)
                .param("content", content.bytes())
                .param("hash", content.hash())
                .param("now", Timestamp.from(now))
                .param("person", person)
                .update();
        thin(ref);
    }

    /** Takes away, of all but the newest five, the one that lies closest to the one before it. */
    private void thin(ModelRef ref) {
        of(
                        """
                delete from app.studio_draft_state where (module, file, seq) in (
                    select module, file, seq from (
                        select s.*, saved_at - lag(saved_at) over (order by seq) as gap,
                               row_number() over (order by seq desc) as age, count(*) over () as many
                          from app.studio_draft_state s where module = :module and file = :file) s
                     where many > :kept and age > 5 order by gap nulls last, seq limit 1)
                """,
                        ref)
                .param("kept", KEPT)
                .update();
    }

    /** The states of a draft, the newest first. */
    public List<State> list(ModelRef ref) {
        return of(
                        "select seq, hash, length(content) as bytes, saved_at, saved_by from app.studio_draft_state"
                                + " where module = :module and file = :file order by seq desc",
                        ref)
                .query(State.class)
                .list();
    }

    /** What a state holds. */
    public Optional<byte[]> content(ModelRef ref, int seq) {
        return of(
                        "select content from app.studio_draft_state where module = :module and file = :file and seq = :seq",
                        ref)
                .param("seq", seq)
                .query(byte[].class)
                .optional();
    }

    private JdbcClient.StatementSpec of(String sql, ModelRef ref) {
        return jdbc.sql(sql).param("module", ref.module()).param("file", ref.file());
    }
}
