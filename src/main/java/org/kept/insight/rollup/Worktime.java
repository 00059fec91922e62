package org.kept.insight.rollup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kept.insight.InsightSettings;
import org.kept.promise.OpeningTimes;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays the opening times of the house's calendar end to end, so that working time is a difference of two look-ups. Laid anew each
 * night, because calendars are edited; what has ended keeps the working time it was given, as published numbers should.
 */
@Service
public class Worktime {

    private static final int YEARS_BACK = 6;
    private static final int YEARS_AHEAD = 2;

    private final OpeningTimes calendars;
    private final InsightSettings settings;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Worktime(OpeningTimes calendars, InsightSettings settings, JdbcTemplate jdbc, Clock clock) {
        this.calendars = calendars;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Scheduled(cron = "${kept.insight.worktime:0 10 1 * * *}", zone = "UTC")
    @Transactional
    public void lay() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        // From the first of a year, so that the laying of another day gives the same sums.
        LocalDate first = today.withDayOfYear(1).minusYears(YEARS_BACK);
        List<Object[]> rows = new ArrayList<>();
        long before = 0;
        for (OpeningTimes.Open open : calendars.between(settings.calendar(), first, today.plusYears(YEARS_AHEAD))) {
            rows.add(
                    new Object[] {settings.calendar(), Timestamp.from(open.from()), Timestamp.from(open.to()), before});
            before += open.length().toMillis();
        }
        jdbc.update("delete from app.insight_worktime where calendar = ?", settings.calendar());
        jdbc.batchUpdate(
                "insert into app.insight_worktime (calendar, opens, closes, before_ms) values (?, ?, ?, ?)", rows);
    }
}
