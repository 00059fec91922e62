package org.kept.complaint.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kept.customer.CustomerSignals;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever deals with a customer that they have an open complaint, or were right to complain not long ago. */
@Component
class ComplaintSignals implements CustomerSignals {

    private static final Duration RECENT = Duration.ofDays(180);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final JdbcClient jdbc;
    private final Clock clock;

    ComplaintSignals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(String ref, boolean open, boolean late, Instant receivedAt, Instant answeredAt) {}

    @Override
    @Transactional(readOnly = true)
    public List<Signal> of(UUID accountId, UUID contactId) {
        List<Signal> signals = new ArrayList<>();
        for (Row row : rows(accountId, contactId)) {
            if (row.open()) {
                String key = row.late() ? "complaint.signal.late" : "complaint.signal.open";
                signals.add(new Signal(row.late() ? "broken" : "risk", key, List.of(day(row.receivedAt())), row.ref()));
            } else {
                signals.add(new Signal("risk", "complaint.signal.upheld", List.of(day(row.answeredAt())), row.ref()));
            }
        }
        return signals;
    }

    private List<Row> rows(UUID accountId, UUID contactId) {
        return jdbc.sql(
                        """
                        select c.number as ref, c.answered_at is null as open, c.received_at, c.answered_at,
                               exists (select from app.promise p join app.complaint_regime r on r.ref = p.ref and r.answer_policy = p.policy
                                        where p.ref = c.number and p.ended_at is null and p.due_at < :now) as late
                          from app.complaint c
                         where c.number is not null
                           and (c.account_id = cast(:account as uuid) or c.contact_id = cast(:contact as uuid))
                           and (c.status not in ('answered', 'closed', 'withdrawn')
                                or c.finding in ('upheld', 'partly') and c.answered_at > :since)
                         order by c.answered_at is null desc, c.received_at desc limit 5""")
                .param("account", accountId == null ? null : accountId.toString())
                .param("contact", contactId == null ? null : contactId.toString())
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("since", java.sql.Timestamp.from(clock.instant().minus(RECENT)))
                .query(Row.class)
                .list();
    }

    private static String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(LocaleContextHolder.getLocale())
                .format(LocalDate.ofInstant(at, ZONE));
    }
}
