package org.kept.insight.forecast;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.kept.insight.scope.Scope;
import org.kept.insight.statistics.Calibration;
import org.kept.insight.statistics.Calibration.Answered;
import org.kept.insight.statistics.Calibration.Hits;
import org.kept.promise.BreachOdds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How the odds of broken promises have fared: told at past moments from what was known then, and compared with what came. */
@Service
public class OddsRecord {

    private static final int WEEKS = 26;
    private static final int ANSWERS = 400;

    private record Day(String process, LocalDate on, ZoneId zone) {}

    private final BreachOdds odds;
    private final JdbcClient jdbc;
    private final Cache<Day, Record> days = Caffeine.newBuilder()
            .maximumSize(50)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    OddsRecord(BreachOdds odds, JdbcClient jdbc) {
        this.odds = odds;
        this.jdbc = jdbc;
    }

    /**
     * The record.
     *
     * @param likely of those that were said to break more likely than not, how many did
     */
    public record Record(Calibration calibration, Hits likely) {}

    /** Of all cases of the process, once a week of the last half year; worked out again each hour. */
    public Record of(Scope scope, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, scope.zone());
        return days.get(new Day(scope.processKey(), today, scope.zone()), day -> replay(day, now));
    }

    private Record replay(Day day, Instant now) {
        List<String> prefixes = jdbc.sql(
                        "select distinct split_part(ref, '-', 1) || '-' from app.insight_case where process_key = :process and ref is not null")
                .param("process", day.process())
                .query(String.class)
                .list();
        List<Instant> moments = IntStream.rangeClosed(1, WEEKS)
                .mapToObj(week -> now.minus(Duration.ofDays(7L * week)))
                .toList();
        List<Answered> answers = prefixes.stream()
                .flatMap(prefix -> odds.replay(prefix, moments, ANSWERS).stream())
                .map(one -> new Answered(one.odds(), one.broken()))
                .toList();
        return new Record(Calibration.of(answers), Calibration.hits(answers, 0.5));
    }
}
