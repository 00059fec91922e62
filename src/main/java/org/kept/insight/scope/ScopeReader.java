package org.kept.insight.scope;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.kept.insight.InsightSettings;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the scope out of an address; what makes no sense is said at its field. */
@Component
public class ScopeReader {

    private static final int DAYS = 90;
    private static final Duration LONGEST = Duration.ofDays(3660);

    private final JdbcClient jdbc;
    private final InsightSettings settings;
    private final TeamPrivacy privacy;
    private final Clock clock;

    ScopeReader(JdbcClient jdbc, InsightSettings settings, TeamPrivacy privacy, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.privacy = privacy;
        this.clock = clock;
    }

    /**
     * The scope asked for; without a period the last ninety days until today.
     *
     * @throws NotFoundException if no such process was ever deployed or run
     * @throws InvalidInputException if a part makes no sense
     */
    public Scope read(String processKey, Map<String, String> asked) {
        if (!exists(processKey)) {
            throw new NotFoundException("process");
        }
        ZoneId zone = settings.zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Instant to = moment("to", asked.get("to"), zone, 1, today.plusDays(1));
        Instant from = moment(
                "from",
                asked.get("from"),
                zone,
                0,
                LocalDate.ofInstant(to, zone).minusDays(DAYS));
        if (!from.isBefore(to)) {
            throw InvalidInputException.of("from", "The period ends before it begins");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw InvalidInputException.of("from", "At most ten years at a time");
        }
        String team = text(asked.get("team"));
        return new Scope(
                processKey,
                from,
                to,
                version(asked.get("version")),
                team,
                text(asked.get("segment")),
                choice("time", asked.get("time"), "working", "elapsed"),
                zone,
                choice("migrated", asked.get("migrated"), "no", "yes"),
                team != null && privacy.hides(team));
    }

    private boolean exists(String processKey) {
        return jdbc.sql(
                        """
                        select exists (select 1 from public.act_re_procdef where key_ = :key)
                            or exists (select 1 from app.insight_case where process_key = :key)""")
                .param("key", processKey)
                .query(Boolean.class)
                .single();
    }

    private static Instant moment(String field, String value, ZoneId zone, int daysOn, LocalDate otherwise) {
        try {
            if (text(value) == null) {
                return otherwise.atStartOfDay(zone).toInstant();
            }
            Instant moment = value.contains("T")
                    ? OffsetDateTime.parse(value).toInstant()
                    : LocalDate.parse(value).plusDays(daysOn).atStartOfDay(zone).toInstant();
            if (moment.isBefore(Instant.EPOCH) || moment.isAfter(Instant.parse("2200-01-01T00:00:00Z"))) {
                throw InvalidInputException.of(field, "Choose a day between 1970 and 2199");
            }
            return moment;
        } catch (DateTimeException e) {
            throw InvalidInputException.of(field, "Write a day such as 2026-11-25, or a moment with its offset");
        }
    }

    private static Integer version(String value) {
        if (text(value) == null) {
            return null;
        }
        try {
            int version = Integer.parseInt(value);
            if (version > 0) {
                return version;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw InvalidInputException.of("version", "A version is a whole number from 1");
    }

    /** Whether the first of two words was chosen. */
    private static boolean choice(String field, String value, String yes, String no) {
        if (text(value) == null || value.equals(no)) {
            return false;
        }
        if (value.equals(yes)) {
            return true;
        }
        throw InvalidInputException.of(field, "Choose " + no + " or " + yes);
    }

    private static String text(String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.indexOf('\0') >= 0) {
            throw InvalidInputException.of("text", "This text has a character that cannot be searched for");
        }
        return value.strip();
    }
}
