package org.kept.message.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kept.message.post.MailText;
import org.kept.message.post.Post;
import org.kept.message.post.UnsendableException;
import org.kept.shared.ConflictException;
import org.kept.shared.NotFoundException;
import org.kept.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does at the outbox: look, read, try again, stop the post and let it go on. */
@Service
public class OutboxDesk {

    private static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final MailWriter letters;
    private final Post post;
    private final Clock clock;

    OutboxDesk(JdbcClient jdbc, MailWriter letters, Post post, Clock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.post = post;
        this.clock = clock;
    }

    /** How many mails are in each state. */
    public Map<OutboxState, Long> counts() {
        Map<OutboxState, Long> counts = new EnumMap<>(OutboxState.class);
        for (OutboxState state : OutboxState.values()) {
            counts.put(state, 0L);
        }
        jdbc.sql("select state, count(*) from app.message_outbox group by state")
                .query((row, number) -> Map.entry(OutboxState.of(row.getString(1)), row.getLong(2)))
                .list()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** The mails of one state, the newest first; {@code after} is the id that the page before ended with, or null. */
    public Slice<OutboxMail> list(OutboxState state, UUID after) {
        List<OutboxMail> found = jdbc.sql(
                        """
                select * from app.message_outbox
                where state = :state and (cast(:after as uuid) is null or (created_at, id) <
                      (select created_at, id from app.message_outbox where id = cast(:after as uuid)))
                order by created_at desc, id desc limit :limit""")
                .param("state", state.code())
                .param("after", after == null ? null : after.toString())
                .param("limit", PAGE + 1)
                .query(OutboxTable::row)
                .list();
        boolean more = found.size() > PAGE;
        List<OutboxMail> page = more ? found.subList(0, PAGE) : found;
        return new Slice<>(page, more ? page.get(PAGE - 1).id().toString() : null, counts().get(state));
    }

    /** One mail. */
    public OutboxMail find(UUID id) {
        return jdbc.sql("select * from app.message_outbox where id = :id")
                .param("id", id)
                .query(OutboxTable::row)
                .optional()
                .orElseThrow(() -> new NotFoundException("mail"));
    }

    /** The mail as its reader gets it, or why it cannot be written. */
    public MailText read(OutboxMail mail) {
        try {
            return letters.write(mail);
        } catch (UnsendableException e) {
            return new MailText(mail.template(), e.getMessage(), null, null);
        }
    }

    /** Tries a mail again that was given up. */
    @Transactional
    public void retry(UUID id, String person) {
        int changed = jdbc.sql(
                        """
                update app.message_outbox set state = 'pending', attempts = 0, not_before = :now, updated_at = :now,
                       updated_by = :person, row_version = row_version + 1 where id = :id and state = 'dead'""")
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person)
                .param("id", id)
                .update();
        if (changed == 0) {
            throw new ConflictException(
                    "This mail is not given up: it is " + find(id).state().code());
        }
    }

    /** Stops all sending, on every node, or lets it go on. */
    @Transactional
    public void pause(boolean paused, String person) {
        jdbc.sql("update app.message_post set paused = :paused, paused_by = :person, paused_at = :now where id = 1")
                .param("paused", paused)
                .param("person", person)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Whether mail goes out, and where to. */
    public Situation situation() {
        if (jdbc.sql("select paused from app.message_post where id = 1")
                .query(Boolean.class)
                .single()) {
            return Situation.PAUSED;
        }
        if (!post.open()) {
            return Situation.NO_SERVER;
        }
        return post.demonstration() ? Situation.SANDBOX : Situation.SENDING;
    }

    /** Whether mail goes out, and where to. */
    public enum Situation {
        /** To the mail server of the settings. */
        SENDING,
        /** To the sandbox of the demonstration; nobody gets it. */
        SANDBOX,
        /** Nowhere: there is no mail server in the settings. Mail waits. */
        NO_SERVER,
        /** Nowhere: an administrator stopped it. Mail waits. */
        PAUSED
    }
}
