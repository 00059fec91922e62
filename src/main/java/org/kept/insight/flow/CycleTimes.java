package org.kept.insight.flow;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kept.insight.InsightSettings;
import org.kept.insight.rollup.Spreads;
import org.kept.insight.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How long cases took that ended, each by itself, and beside them how many are still open and how old: whoever looks at finished cases
 * only, does not see the slowest.
 */
@Service
public class CycleTimes {

    private final Spreads spreads;
    private final InsightSettings settings;
    private final JdbcClient jdbc;

    CycleTimes(Spreads spreads, InsightSettings settings, JdbcClient jdbc) {
        this.spreads = spreads;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /**
     * A case that ended and was not cancelled.
     *
     * @param ms how long it took, in the scope's kind of time
     */
    public record Dot(String name, String ref, LocalDate on, long ms) {}

    /** All of them in the scope, the earliest end first. */
    public List<Dot> dots(Scope scope) {
        return dots(scope, ", k.name, k.ref", " order by k.ended_at, k.id");
    }

    /** The same without their names and in no order: for more than anybody looks at one by one. */
    public List<Dot> nameless(Scope scope) {
        return dots(scope, "", "");
    }

    /** Read by their places in the row: there may be a hundred thousand of them. */
    private List<Dot> dots(Scope scope, String named, String order) {
        Map<Integer, LocalDate> days = new HashMap<>();
        return jdbc.sql("select (k.ended_at at time zone :zone)::date - date '1970-01-01', " + took(scope) + named
                        + " from app.insight_case k where " + scope.cases()
                        + " and k.ended_at >= :from and k.ended_at < :to and not k.cancelled" + order)
                .params(scope.parameters())
                .param("zone", scope.zone().getId())
                .query((row, number) -> new Dot(
                        named.isEmpty() ? null : row.getString(3),
                        named.isEmpty() ? null : row.getString(4),
                        days.computeIfAbsent(row.getInt(1), LocalDate::ofEpochDay),
                        row.getLong(2)))
                .list();
    }

    /** The times within which 50, 85 and 95 in 100 of them were done, in milliseconds; no values where none ended. */
    public Spreads.Percentiles percentiles(Scope scope) {
        return spreads.cases(scope, 0.5, 0.85, 0.95);
    }

    /**
     * Those that are not done.
     *
     * @param older how many of them are older than the time asked about
     * @param oldest the age of the oldest in milliseconds; 0 where none is open
     */
    public record StillOpen(Instant at, long count, long older, long oldest) {}

    /** How it stands with the open ones at a moment, compared with a time in milliseconds. */
    public StillOpen open(Scope scope, Instant at, long than) {
        String age = age(scope, settings.calendar());
        return jdbc.sql("select count(*) as n, count(*) filter (where " + age + " > :than) as older, coalesce(max("
                        + age + "), 0) as oldest from app.insight_case k where " + scope.cases() + OPEN)
                .params(scope.parameters())
                .param("moment", Timestamp.from(at))
                .param("than", than)
                .query((row, number) ->
                        new StillOpen(at, row.getLong("n"), row.getLong("older"), row.getLong("oldest")))
                .single();
    }

    /** The median time of some cases in milliseconds, and how many they are. */
    public record Median(double ms, long n) {}

    /** The median of each slot's cases; absent where none ended in it. */
    public Map<Integer, Median> medians(Scope scope, List<Slot> slots) {
        Map<Integer, Median> medians = new HashMap<>();
        if (slots.isEmpty()) {
            return medians;
        }
        jdbc.sql(
                        "select width_bucket(k.ended_at, (select :edges::timestamptz[])) - 1 as slot, percentile_cont(0.5) within group (order by "
                                + took(scope) + ") as median, count(*) as n from app.insight_case k where "
                                + scope.cases()
                                + " and k.ended_at >= :first and k.ended_at < :last and not k.cancelled group by 1")
                .params(scope.parameters())
                .param(
                        "edges",
                        slots.stream().map(slot -> slot.from().toString()).toArray(String[]::new))
                .param("first", Timestamp.from(slots.get(0).from()))
                .param("last", Timestamp.from(slots.get(slots.size() - 1).to()))
                .query(row -> {
                    medians.put(row.getInt("slot"), new Median(row.getDouble("median"), row.getLong("n")));
                });
        return medians;
    }

    /** Open at {@code :moment}. */
    static final String OPEN = " and k.started_at < :moment and (k.ended_at is null or k.ended_at >= :moment)";

    static String took(Scope scope) {
        return scope.working() ? "k.working_ms" : "k.elapsed_ms";
    }

    /** The age of {@code k} at {@code :moment} in milliseconds of the scope's kind of time. */
    static String age(Scope scope, String calendar) {
        return scope.working()
                ? "(app.insight_worked('%1$s', :moment) - app.insight_worked('%1$s', k.started_at))".formatted(calendar)
                : "(extract(epoch from :moment - k.started_at) * 1000)::bigint";
    }
}
