package org.kept.message.letters;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kept.casework.evidence.Holds;
import org.kept.message.Letters.Addressee;
import org.kept.message.Letters.NewLetter;
import org.kept.message.print.Printed;
import org.kept.shared.CaseRef;
import org.kept.workflow.letters.LetterTemplates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of letters; it only ever grows, and of what is there only the state changes. */
@Component
class LetterTable {

    private static final String SELECT = "select " + StoredLetter.COLUMNS + " from app.message_letter l where ";

    private final JdbcClient jdbc;
    private final Holds holds;
    private final Clock clock;

    LetterTable(JdbcClient jdbc, Holds holds, Clock clock) {
        this.jdbc = jdbc;
        this.holds = holds;
        this.clock = clock;
    }

    /** Puts a letter on the shelf; false if one with this key is there. */
    boolean add(
            UUID id,
            NewLetter order,
            Addressee to,
            LetterTemplates.Deployed template,
            Printed printed,
            String sha256,
            String state,
            String note) {
        return jdbc.sql(
                                """
                insert into app.message_letter (id, key, ref, template, template_hash, deployment_id, title, contact_id, addressee,
                       email, address, body_text, body_html, pdf, sha256, state, note, created_at, created_by, updated_at, updated_by)
                values (:id, :key, :ref, :template, :templateHash, :deployment, :title, :contact, :addressee, :email, :address,
                        :text, :html, :pdf, :sha256, :state, :note, :now, 'kept', :now, 'kept')
                on conflict (key) do nothing""")
                        .param("id", id)
                        .param("key", order.key())
                        .param("ref", order.ref().value())
                        .param("template", template.template().id())
                        .param("templateHash", template.hash())
                        .param("deployment", template.deployment())
                        .param("title", printed.subject())
                        .param("contact", to.contactId(), Types.OTHER)
                        .param("addressee", to.name())
                        .param("email", to.email())
                        .param("address", to.address())
                        .param("text", printed.text())
                        .param("html", printed.html())
                        .param("pdf", printed.pdf())
                        .param("sha256", sha256)
                        .param("state", state)
                        .param("note", note)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    Optional<StoredLetter> byKey(String key) {
        return jdbc.sql(SELECT + "l.key = :key")
                .param("key", key)
                .query(StoredLetter::row)
                .optional();
    }

    Optional<StoredLetter> find(UUID id) {
        return jdbc.sql(SELECT + "l.id = :id")
                .param("id", id)
                .query(StoredLetter::row)
                .optional();
    }

    List<StoredLetter> of(CaseRef ref) {
        return jdbc.sql(SELECT + "l.ref = :ref order by l.created_at, l.id")
                .param("ref", ref.value())
                .query(StoredLetter::row)
                .list();
    }

    /** Its page; nothing once it is erased. */
    Optional<byte[]> pdf(UUID id) {
        return jdbc.sql("select pdf from app.message_letter where id = :id and pdf is not null")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    /** Its text; nothing once it is erased. */
    Optional<String> text(UUID id) {
        return jdbc.sql("select body_text from app.message_letter where id = :id and body_text is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Moves it from one state to another; false if it is in another by now. */
    boolean move(UUID id, String from, String to, String note) {
        return jdbc.sql(
                                """
                update app.message_letter set state = :to, note = :note, updated_at = :now, updated_by = 'kept',
                       row_version = row_version + 1 where id = :id and state = :from""")
                        .param("id", id)
                        .param("from", from)
                        .param("to", to)
                        .param("note", note)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Writes down who posted it; false if it does not wait to be printed any more. */
    boolean posted(UUID id, String person) {
        return jdbc.sql(
                                """
                update app.message_letter set state = 'posted', posted_at = :now, posted_by = :person, updated_at = :now,
                       updated_by = :person, row_version = row_version + 1 where id = :id and state = 'to-print'""")
                        .param("id", id)
                        .param("person", person)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Empties the letters of a case; their hashes stay. */
    void erase(CaseRef ref) {
        erase("ref = :who", ref.value(), new String[0]);
    }

    /** Empties the letters to this contact and address, but those that held cases still need. */
    void erase(UUID contactId, String email) {
        if (contactId != null) {
            erase("contact_id = cast(:who as uuid)", contactId.toString());
        }
        if (email != null) {
            erase("lower(email) = lower(:who)", email);
        }
    }

    private void erase(String whose, String who) {
        List<String> refs = jdbc.sql("select distinct ref from app.message_letter where " + whose)
                .param("who", who)
                .query(String.class)
                .list();
        erase(whose, who, holds.among(refs));
    }

    private void erase(String whose, String who, String[] held) {
        jdbc.sql(
                        """
                update app.message_letter set state = 'erased', erased_at = :now, title = '', contact_id = null, addressee = null,
                       email = null, address = null, body_text = null, body_html = null, pdf = null, note = null,
                       updated_at = :now, updated_by = 'kept', row_version = row_version + 1
                where state <> 'erased' and ref <> all(:held) and """
                                + " " + whose)
                .param("who", who)
                .param("held", held)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
