package org.kept.insight.forecast;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kept.insight.InsightSettings;
import org.kept.insight.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the runs that remaining times are learned from, and the open ones they are told of, on one clock: elapsed or working time. */
@Repository
class Runs {

    /** Enough to learn from and few enough for a page: if there are more in a year, every so manieth by a hash of its id. */
    private static final int MOST = 1_500;

    private static final Duration YEAR = Duration.ofDays(365);

    private final InsightSettings settings;
    private final JdbcClient jdbc;

    Runs(InsightSettings settings, JdbcClient jdbc) {
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /**
     * A run on the clock, in its milliseconds.
     *
     * @param end {@link Long#MAX_VALUE} while it is open
     * @param steps when it first came to each step that people do
     */
    record Run(String id, long start, long end, Map<String, Long> steps) {

        boolean openAt(long then) {
            return start <= then && end > then;
        }

        /** When it came to the next step after that moment; never, where it did not. */
        long after(long entered) {
            return steps.values().stream()
                    .filter(next -> next > entered)
                    .mapToLong(Long::longValue)
                    .min()
                    .orElse(Long.MAX_VALUE);
        }

        /** The step it came to last by then; null where it came to none. */
        String stepAt(long then) {
            return steps.entrySet().stream()
                    .filter(step -> step.getValue() <= then)
                    .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(null);
        }
    }

    /** Runs that began within a year before that moment, of the scope's kind, whatever its period. */
    List<Run> lastYear(Scope scope, Instant now) {
        String mine = scope.cases() + " and k.started_at >= :since and k.started_at < :now";
        long all = jdbc.sql("select count(*) from app.insight_case k where " + mine)
                .params(scope.parameters())
                .param("since", Timestamp.from(now.minus(YEAR)))
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
        long every = Math.max(1, (all + MOST - 1) / MOST);
        return read(scope, mine + " and (:every = 1 or abs(hashtext(k.id)::bigint) % :every = 0)", now, every);
    }

    /** The open runs of the scope. */
    List<Run> open(Scope scope, Instant now) {
        return read(scope, scope.cases() + " and k.ended_at is null and k.started_at < :now", now, 1);
    }

    private List<Run> read(Scope scope, String which, Instant now, long every) {
        String sql =
                """
                select k.id, %1$s as start, %2$s as over, s.activity_id as step, min(%3$s) as entered
                from app.insight_case k
                left join app.insight_step s on s.case_id = k.id and s.type = 'userTask' and s.entered_at < :now
                where %4$s group by k.id, s.activity_id order by k.started_at, k.id"""
                        .formatted(
                                clock(scope, "k.started_at"),
                                clock(scope, "k.ended_at"),
                                clock(scope, "s.entered_at"),
                                which);
        Map<String, Run> runs = new java.util.LinkedHashMap<>();
        jdbc.sql(sql)
                .params(scope.parameters())
                .param("since", Timestamp.from(now.minus(YEAR)))
                .param("now", Timestamp.from(now))
                .param("every", every)
                .query(row -> {
                    long over = row.getLong("over");
                    long end = row.wasNull() ? Long.MAX_VALUE : over;
                    long start = row.getLong("start");
                    Run run = runs.computeIfAbsent(row.getString("id"), id -> new Run(id, start, end, new TreeMap<>()));
                    if (row.getString("step") != null) {
                        run.steps().put(row.getString("step"), row.getLong("entered"));
                    }
                });
        return new ArrayList<>(runs.values());
    }

    /** A moment on the clock. */
    long at(Scope scope, Instant moment) {
        return jdbc.sql("select " + clock(scope, ":moment::timestamptz"))
                .param("moment", Timestamp.from(moment))
                .query(Long.class)
                .single();
    }

    /** Moments of the clock as moments of time; those beyond the calendar's table are absent. */
    Map<Long, Instant> moments(Scope scope, List<Long> at) {
        Map<Long, Instant> moments = new HashMap<>();
        if (!scope.working()) {
            at.forEach(one -> moments.put(one, Instant.ofEpochMilli(one)));
            return moments;
        }
        jdbc.sql(
                        """
                        select wanted.at, w.opens + (wanted.at - w.before_ms) * interval '1 millisecond' as moment
                        from unnest(:at::bigint[]) as wanted(at) cross join lateral (select * from app.insight_worktime w
                            where w.calendar = :calendar and w.before_ms < wanted.at order by w.before_ms desc limit 1) w
                        where w.opens + (wanted.at - w.before_ms) * interval '1 millisecond' <= w.closes""")
                .param("at", at.stream().distinct().toArray(Long[]::new))
                .param("calendar", settings.calendar())
                .query(row -> {
                    moments.put(row.getLong("at"), row.getTimestamp("moment").toInstant());
                });
        return moments;
    }

    private String clock(Scope scope, String moment) {
        return scope.working()
                ? "case when %1$s is not null then app.insight_worked('%2$s', %1$s) end"
                        .formatted(moment, settings.calendar())
                : "floor(extract(epoch from %s) * 1000)::bigint".formatted(moment);
    }
}
