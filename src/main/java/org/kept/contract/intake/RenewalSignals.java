package org.kept.contract.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kept.customer.CustomerSignals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells everybody who deals with a customer that a renewal is near, and how it is gone about. */
@Component
class RenewalSignals implements CustomerSignals {

    private final JdbcClient jdbc;
    private final Clock clock;

    RenewalSignals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Near(String number, String state, String decision, String playbook, long days) {}

    @Override
    public List<Signal> of(UUID accountId, UUID contactId) {
        return jdbc
                .sql(
                        """
                        select t.number, t.state, t.decision, t.playbook,
                            t.ends_on - (cast(:now as timestamptz) at time zone c.zone)::date as days
                        from app.contract_term t join app.contract c on c.id = t.contract_id
                        where t.state in ('open', 'decided')
                          and (c.account_id = :account or c.contact_id = :contact)
                        order by t.ends_on, t.number""")
                .param("now", Timestamp.from(clock.instant()))
                .param("account", accountId, java.sql.Types.OTHER)
                .param("contact", contactId, java.sql.Types.OTHER)
                .query(Near.class)
                .list()
                .stream()
                .map(RenewalSignals::signal)
                .toList();
    }

    private static Signal signal(Near near) {
        boolean leaving = List.of("notice", "lapsed", "cause").contains(String.valueOf(near.decision()));
        boolean save = "AT_RISK".equals(near.playbook()) || "EXEC_SAVE".equals(near.playbook());
        String tone = leaving ? "broken" : near.decision() != null ? "kept" : save ? "risk" : "calm";
        String key = leaving ? "leaving" : near.decision() != null ? "decided" : near.days() < 0 ? "over" : "near";
        String playbook = near.playbook() == null
                ? "new"
                : near.playbook().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Signal(
                tone,
                "contract.signal." + key,
                List.of(String.valueOf(Math.abs(near.days())), playbook),
                near.number());
    }
}
