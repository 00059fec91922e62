package org.kept.message.inbound;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kept.casework.CaseAccess;
import org.kept.casework.CaseSummary;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.staff.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mail that belongs to no case, so that nobody's words lie where nobody looks: customer care puts it where it belongs. */
@Service
@Transactional
public class MailDesk {

    private static final String TEAM = "customer-care";
    private static final int MOST = 100;
    private static final String UNSETTLED =
            "ref is null and settled_at is null and not automatic and erased_at is null";

    private final JdbcClient jdbc;
    private final People people;
    private final CaseAccess access;
    private final MailTouch touch;
    private final Clock clock;

    MailDesk(JdbcClient jdbc, People people, CaseAccess access, MailTouch touch, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.access = access;
        this.touch = touch;
        this.clock = clock;
    }

    /** The mails that wait, the oldest first; no more than a page holds. */
    public List<ReceivedMail> list() {
        require();
        return jdbc.sql("select " + ReceivedMail.COLUMNS + " from app.message_inbound where " + UNSETTLED
                        + " order by created_at, id limit " + MOST)
                .query(ReceivedMail::row)
                .list();
    }

    /** How many wait. */
    public long count() {
        require();
        return jdbc.sql("select count(*) from app.message_inbound where " + UNSETTLED)
                .query(Long.class)
                .single();
    }

    /** One mail, for those who may see its case, or, where it has none, for those who bring mail to cases. */
    public ReceivedMail find(UUID id) {
        ReceivedMail mail = jdbc.sql("select " + ReceivedMail.COLUMNS + " from app.message_inbound where id = ?")
                .param(id)
                .query(ReceivedMail::row)
                .optional()
                .orElseThrow(() -> new NotFoundException("mail"));
        if (mail.ref() == null) {
            require();
        } else {
            access.visible(mail.ref());
        }
        return mail;
    }

    /** The mail as it came. */
    public byte[] source(UUID id) {
        find(id);
        return jdbc.sql("select source from app.message_inbound where id = ? and source is not null")
                .param(id)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new NotFoundException("mail"));
    }

    /**
     * Puts a mail into a case; it is a word of the customer from then on.
     *
     * @throws InvalidInputException if there is no such case that the person may see
     */
    public CaseRef assign(UUID id, String reference) {
        Person person = require();
        CaseSummary about = CaseRef.parse(reference == null ? "" : reference.strip())
                .map(this::visible)
                .orElseThrow(() -> InvalidInputException.of("ref", "Type a case's reference, such as CMP-2026-000001"));
        settle(id, person.username(), about.ref().value());
        touch.tell(find(id), about, person.username());
        return about.ref();
    }

    /** Notes that a mail needs nothing. */
    public void settle(UUID id) {
        settle(id, require().username(), null);
    }

    private void settle(UUID id, String person, String ref) {
        Instant now = clock.instant();
        int settled = jdbc.sql(
                        "update app.message_inbound set settled_at = :now, settled_by = :person, ref = cast(:ref as text),"
                                + " updated_at = :now, updated_by = :person, row_version = row_version + 1 where id = :id and "
                                + UNSETTLED)
                .param("now", Timestamp.from(now))
                .param("person", person)
                .param("ref", ref)
                .param("id", id)
                .update();
        if (settled == 0) {
            throw new ConflictException("Somebody else has seen to this mail already");
        }
    }

    private CaseSummary visible(CaseRef ref) {
        try {
            return access.visible(ref);
        } catch (NotFoundException unseen) {
            throw InvalidInputException.of("ref", "You see no case " + ref);
        }
    }

    private Person require() {
        Person person = people.current();
        if (!person.teams().contains(TEAM) && !person.is(Role.MANAGER) && !person.is(Role.ADMIN)) {
            throw new NotFoundException("mail");
        }
        return person;
    }
}
