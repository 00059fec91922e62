package org.kept.contract.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kept.contract.agreement.ContractSettings;
import org.kept.contract.domain.ContractDesk;
import org.kept.shared.CaseRef;
import org.kept.shared.play.Upkeep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Wakes every term that comes near its end, each in a transaction of its own, so that one that fails holds up no other. It asks for what
 * should have been woken by now, not for what is due today: after weeks of downtime it wakes all that was missed, and none twice.
 */
@Component
public class RenewalSweep implements Upkeep {

    private static final Logger log = LoggerFactory.getLogger(RenewalSweep.class);

    private static final String NEAR =
            """
            from app.contract_term t join app.contract c on c.id = t.contract_id
            where t.state = 'sleeping' and c.status not in ('expired', 'terminated')
              and not exists (select 1 from app.contract_term w where w.contract_id = c.id and w.state in ('open', 'decided'))
              and t.ends_on - greatest(cast(:before as int), c.notice_days + cast(:beforeNotice as int))
                  <= (cast(:now as timestamptz) at time zone c.zone)::date
            """;

    private final JdbcClient jdbc;
    private final ContractDesk desk;
    private final ContractSettings settings;
    private final Clock clock;

    RenewalSweep(JdbcClient jdbc, ContractDesk desk, ContractSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    /** The daily sweep. */
    @Scheduled(cron = "${kept.contract.sweep:0 0 3 * * *}", zone = "${kept.contract.zone:Europe/London}")
    void daily() {
        run();
    }

    /** Soon after a start, for what became due while Kept was down. */
    @Scheduled(initialDelay = 30_000, fixedDelay = 315_360_000_000L)
    void catchUp() {
        run();
    }

    /** Wakes whatever should be awake by now, and says how many terms that were. */
    public int run() {
        int woken = 0;
        for (CaseRef ref : near()) {
            try {
                woken += desk.open(ref, "sweep") ? 1 : 0;
            } catch (RuntimeException e) {
                // The next sweep tries again; the deadline of a renewal lies weeks after the day it opens.
                log.error("The renewal of {} could not be opened", ref, e);
            }
        }
        return woken;
    }

    /** Opens the renewal of a contract that came or changed so late that the daily sweep is no moment too early. */
    void openIfNear(CaseRef ref) {
        if (asked("select c.number " + NEAR + " and c.number = :ref", Optional.of(ref))
                        .size()
                == 1) {
            desk.open(ref, "sweep");
        }
    }

    private List<CaseRef> near() {
        return asked("select c.number " + NEAR + " order by t.ends_on, c.number", Optional.empty());
    }

    private List<CaseRef> asked(String sql, Optional<CaseRef> ref) {
        return jdbc.sql(sql)
                .param("before", settings.openBefore())
                .param("beforeNotice", settings.openBeforeNotice())
                .param("now", Timestamp.from(clock.instant()))
                .param("ref", ref.map(CaseRef::value).orElse(null), java.sql.Types.VARCHAR)
                .query((row, number) -> new CaseRef(row.getString(1)))
                .list();
    }

    @Override
    public Duration rhythm() {
        return Duration.ofDays(1);
    }

    @Override
    public void keepUp() {
        run();
    }
}
