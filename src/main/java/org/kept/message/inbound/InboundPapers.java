package org.kept.message.inbound;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kept.casework.evidence.CasePapers;
import org.kept.shared.CaseRef;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails of a case, on its page and in its evidence bundle, with whatever came attached to them. */
@Component
class InboundPapers implements CasePapers {

    private final JdbcClient jdbc;
    private final MessageSource words;

    InboundPapers(JdbcClient jdbc, MessageSource words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public List<Paper> of(CaseRef ref) {
        List<ReceivedMail> mails = jdbc.sql("select " + ReceivedMail.COLUMNS
                        + " from app.message_inbound where ref = ? and erased_at is null order by created_at, id")
                .param(ref.value())
                .query(ReceivedMail::row)
                .list();
        List<Paper> papers = new ArrayList<>();
        for (ReceivedMail mail : mails) {
            Object[] from = {mail.from(), mail.attachments().size()};
            papers.add(new Paper(
                    LocalDate.ofInstant(mail.at(), ZoneOffset.UTC) + "-mail-in-" + (papers.size() + 1) + ".eml",
                    mail.subject().isEmpty() ? "…" : mail.subject(),
                    words.getMessage("message.mail.note", from, LocaleContextHolder.getLocale()),
                    mail.at(),
                    "/mail/" + mail.id(),
                    mail.sha256(),
                    () -> source(mail.id())));
        }
        return papers;
    }

    private byte[] source(UUID id) {
        return jdbc.sql("select source from app.message_inbound where id = ? and source is not null")
                .param(id)
                .query(byte[].class)
                .optional()
                .orElse(new byte[0]);
    }
}
