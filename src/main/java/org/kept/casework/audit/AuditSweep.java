package org.kept.casework.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proves every chain each night, says loudly if one is broken, and seals how far they go. */
@Component
public class AuditSweep {

    private static final Logger log = LoggerFactory.getLogger(AuditSweep.class);

    private final CaseAudit audit;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicInteger broken;

    AuditSweep(CaseAudit audit, JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
        this.broken = meters.gauge("kept.audit.broken", new AtomicInteger());
    }

    /** How many breaks there are now; a whole book is sealed. */
    @Scheduled(cron = "${kept.casework.audit:0 50 2 * * *}", zone = "UTC")
    @Transactional
    public int sweep() {
        List<CaseAudit.Break> breaks = audit.breaks();
        broken.set(breaks.size());
        Map<String, CaseAudit.Break> first = new LinkedHashMap<>();
        breaks.forEach(found -> first.putIfAbsent(found.ref(), found));
        first.values()
                .forEach(found -> log.error(
                        "The audit of case {} is broken at row {}: {}. Somebody has changed it behind Kept's back",
                        found.ref(),
                        found.seq(),
                        found.why()));
        if (breaks.isEmpty()) {
            jdbc.sql(AuditSql.SEAL)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
        return breaks.size();
    }
}
