package org.kept.message.inbound;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.UUID;
import org.kept.casework.CaseSummary;
import org.kept.casework.Cases;
import org.kept.message.ArrivedMails;
import org.kept.shared.CaseRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files mail in the case that began with it; whoever opened the case has told of it, so this tells nothing again. */
@Component
class NewCaseMail implements ArrivedMails {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Clock clock;

    NewCaseMail(JdbcClient jdbc, Cases cases, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void became(UUID mail, CaseRef ref) {
        jdbc.sql(
                        "update app.message_inbound set ref = :ref, contact_id = :contact, updated_at = :now, updated_by = 'kept',"
                                + " row_version = row_version + 1 where id = :id and ref is null")
                .param("ref", ref.value())
                .param("contact", cases.find(ref).map(CaseSummary::contactId).orElse(null), Types.OTHER)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", mail)
                .update();
    }
}
