package org.kept.insight.outcomes;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.kept.insight.InsightSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What measures should come to. A change holds from the day it is made: the past is judged by its own target. */
@Service
@Transactional(readOnly = true)
public class Targets {

    private final JdbcClient jdbc;
    private final InsightSettings settings;
    private final Clock clock;

    Targets(JdbcClient jdbc, InsightSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A target.
     *
     * @param value in the measure's unit: a share from 0 to 1, or seconds, or a number
     * @param source who decided it, or which law
     */
    public record Target(BigDecimal value, LocalDate validFrom, String source) {}

    /** The targets that held on a day, by measure. */
    public Map<String, Target> on(String processKey, LocalDate day) {
        Map<String, Target> targets = new HashMap<>();
        jdbc.sql(
                        """
                        select distinct on (measure) measure, value, valid_from, source from app.insight_target
                        where process_key = :process and valid_from <= :day order by measure, valid_from desc""")
                .param("process", processKey)
                .param("day", day)
                .query(row -> {
                    targets.put(
                            row.getString("measure"),
                            new Target(
                                    row.getBigDecimal("value"),
                                    row.getObject("valid_from", LocalDate.class),
                                    row.getString("source")));
                });
        return targets;
    }

    /** A new target from today on; a second one of the same day replaces it. */
    @Transactional
    public void set(String processKey, String measure, BigDecimal value, String source, String who) {
        jdbc.sql(
                        """
                        insert into app.insight_target (process_key, measure, value, valid_from, source, created_at, created_by)
                        values (:process, :measure, :value, :today, :source, :now, :who)
                        on conflict (process_key, measure, valid_from) do update set value = excluded.value, source = excluded.source,
                            created_at = excluded.created_at, created_by = excluded.created_by""")
                .param("process", processKey)
                .param("measure", measure)
                .param("value", value)
                .param("today", LocalDate.ofInstant(clock.instant(), settings.zone()))
                .param("source", source)
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("who", who)
                .update();
    }
}
