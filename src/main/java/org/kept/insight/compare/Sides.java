package org.kept.insight.compare;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.kept.insight.scope.Scope;
import org.kept.insight.scope.TeamPrivacy;
import org.kept.shared.InvalidInputException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads out of an address which two parts of the work are compared, and finds two that make sense where it does not say. */
@Service
@Transactional(readOnly = true)
public class Sides {

    private static final String BETWEEN = "..";

    private final TeamPrivacy privacy;
    private final JdbcClient jdbc;

    Sides(TeamPrivacy privacy, JdbcClient jdbc) {
        this.privacy = privacy;
        this.jdbc = jdbc;
    }

    /** By what the two sides differ. */
    public enum By {
        PERIOD,
        VERSION,
        TEAM
    }

    /**
     * The two sides.
     *
     * @param a what the other is compared with, as addresses name it; null where there is nothing to compare
     * @param one the scope of {@code a}
     * @param migrated runs that are left out because they changed their version on the way
     */
    public record Pair(By by, String a, String b, Scope one, Scope other, long migrated) {

        /** Whether there are two sides. */
        public boolean complete() {
            return one != null && other != null;
        }

        /** Whether a side is a team so small that its numbers were a person's. */
        public boolean fewPeople() {
            return complete() && (one.fewPeople() || other.fewPeople());
        }
    }

    /**
     * The sides that {@code by}, {@code a} and {@code b} ask for.
     *
     * @throws InvalidInputException if they make no sense
     */
    public Pair read(Scope scope, Map<String, String> asked) {
        By by = by(asked.get("by"));
        String was = asked.get("was");
        // Who changes what is compared sends the sides of before along: they mean nothing now.
        boolean stale = was != null && !was.equalsIgnoreCase(by.name());
        String a = stale ? null : blank(asked.get("a"));
        String b = stale ? null : blank(asked.get("b"));
        return switch (by) {
            case PERIOD -> periods(scope, a, b);
            case VERSION -> versions(scope, a, b);
            case TEAM -> teams(scope, a, b);
        };
    }

    private static By by(String value) {
        if (blank(value) == null) {
            return By.PERIOD;
        }
        for (By by : By.values()) {
            if (by.name().equalsIgnoreCase(value)) {
                return by;
            }
        }
        throw InvalidInputException.of("by", "Compare by period, version or team");
    }

    /** Without a period asked for, the scope's own and the one before it, as many days by the calendar. */
    private static Pair periods(Scope scope, String a, String b) {
        Scope other = b == null ? scope : period(scope, "b", b);
        long days = java.time.temporal.ChronoUnit.DAYS.between(other.firstDay(), other.lastDay()) + 1;
        Scope one = a == null
                ? days(scope, other.firstDay().minusDays(days), other.firstDay().minusDays(1))
                : period(scope, "a", a);
        return new Pair(By.PERIOD, name(one), name(other), one, other, 0);
    }

    private static String name(Scope period) {
        return period.firstDay() + BETWEEN + period.lastDay();
    }

    private static Scope period(Scope scope, String field, String text) {
        int cut = text.indexOf(BETWEEN);
        try {
            LocalDate first = LocalDate.parse(cut < 0 ? "" : text.substring(0, cut));
            LocalDate last = LocalDate.parse(text.substring(cut + BETWEEN.length()));
            if (!last.isBefore(first) && first.isAfter(LocalDate.EPOCH) && last.isBefore(first.plusYears(10))) {
                return days(scope, first, last);
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        throw InvalidInputException.of(field, "Write two days such as 2026-10-01..2026-10-31");
    }

    private static Scope days(Scope scope, LocalDate first, LocalDate last) {
        return scope.during(
                first.atStartOfDay(scope.zone()).toInstant(),
                last.plusDays(1).atStartOfDay(scope.zone()).toInstant());
    }

    private Pair versions(Scope scope, String a, String b) {
        List<String> newest = frequent(scope, "version::text", "version desc");
        String other = b != null ? b : newest.isEmpty() ? null : newest.get(0);
        String one = a != null
                ? a
                : newest.stream()
                        .filter(version -> !version.equals(other))
                        .findFirst()
                        .orElse(null);
        Long migrated = jdbc.sql(
                        "select count(*) from app.insight_case k where k.process_key = :process and k.version <> k.last_version"
                                + " and k.version::text in (:a, :b) and k.ended_at >= :from and k.ended_at < :to and not k.cancelled"
                                + (scope.team() == null ? "" : " and k.team = :team")
                                + (scope.segment() == null ? "" : " and k.segment = :segment"))
                .params(scope.parameters())
                .param("a", one == null ? "" : one)
                .param("b", other == null ? "" : other)
                .query(Long.class)
                .single();
        Scope stayed = scope.ofThoseThatStayed();
        return new Pair(By.VERSION, one, other, version(stayed, "a", one), version(stayed, "b", other), migrated);
    }

    private static Scope version(Scope scope, String field, String text) {
        try {
            int version = text == null ? 1 : Integer.parseInt(text);
            if (version > 0) {
                return text == null ? null : scope.ofVersion(version);
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw InvalidInputException.of(field, "A version is a whole number from 1");
    }

    private Pair teams(Scope scope, String a, String b) {
        List<String> busiest = frequent(scope, "team", "count(*) desc, team");
        String one = a != null
                ? a
                : busiest.stream().filter(team -> !team.equals(b)).findFirst().orElse(null);
        String other = b != null
                ? b
                : busiest.stream().filter(team -> !team.equals(one)).findFirst().orElse(null);
        return new Pair(By.TEAM, one, other, team(scope, one), team(scope, other), 0);
    }

    private Scope team(Scope scope, String team) {
        return team == null ? null : scope.ofTeam(team).ofFewPeople(privacy.hides(team));
    }

    /** What may be chosen: the values of cases that ended in the period, in that order. */
    private List<String> frequent(Scope scope, String column, String order) {
        return jdbc.sql("select " + column + " from app.insight_case where process_key = :process and ended_at >= :from"
                        + " and ended_at < :to and " + column + " <> '' group by " + column.replace("::text", "")
                        + " order by " + order)
                .params(scope.parameters())
                .query(String.class)
                .list();
    }

    private static String blank(String text) {
        return text == null || text.isBlank() || text.indexOf('\0') >= 0 ? null : text.strip();
    }
}
