package org.kept.insight.rollup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.kept.insight.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts and sums of a period: exact at once, and as fast after years as on the first day. */
@Service
@Transactional(readOnly = true)
public class Tallies {

    private static final String STEP =
            """
            select s.model_key, s.activity_id, 1, s.cancelled::int, s.elapsed_ms, coalesce(s.working_ms, 0), s.held_ms, s.worked_ms, s.queue_ms
            from app.insight_step s""";

    private static final String STEP_SUMS =
            """
            select model_key, item, sum(ended) as ended, sum(cancelled) as cancelled, sum(elapsed_ms) as elapsed_ms,
                sum(working_ms) as working_ms, sum(held_ms) as held_ms, sum(worked_ms) as worked_ms, sum(queued_ms) as queued_ms
            from (
                select model_key, item, ended, cancelled, elapsed_ms, working_ms, held_ms, worked_ms, queued_ms from app.insight_tally
                where process_key = :process and kind = 'step' and %1$s%2$s
                union all
                %3$s where %4$s and s.ended_at is not null and %5$s
                union all
                %3$s join app.insight_unfolded u on u.kind = 's' and u.id = s.id where %4$s and %6$s
            ) all_of_them group by 1, 2""";

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The sums of one step. Times are in milliseconds, over all its passes in the period.
     *
     * @param ended passes that ended, cancelled ones included
     * @param queuedMs waiting for a job
     */
    public record StepSum(
            String model,
            String activity,
            long ended,
            long cancelled,
            long elapsedMs,
            long workingMs,
            long heldMs,
            long workedMs,
            long queuedMs) {

        /** Only how often, for teams whose times would be those of a person. */
        public StepSum withoutTimes() {
            return new StepSum(model, activity, ended, cancelled, 0, 0, 0, 0, 0);
        }
    }

    /** The sums of every step that ended in the scope. */
    public List<StepSum> steps(Scope scope) {
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        Pieces pieces = pieces(scope, 'h');
        String sql = STEP_SUMS.formatted(
                pieces.onSums(parameters),
                keys(scope),
                STEP,
                scope.steps(),
                pieces.onEdges("s.ended_at", parameters),
                pieces.inside("s.ended_at", parameters));
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> new StepSum(
                        row.getString("model_key"),
                        row.getString("item"),
                        row.getLong("ended"),
                        row.getLong("cancelled"),
                        row.getLong("elapsed_ms"),
                        row.getLong("working_ms"),
                        row.getLong("held_ms"),
                        row.getLong("worked_ms"),
                        row.getLong("queued_ms")))
                .list();
    }

    /** How many cases began and ended in the scope. */
    public Flow flow(Scope scope) {
        return flows(scope, null).values().stream().reduce(Flow::plus).orElse(new Flow(0, 0));
    }

    /** The same by day; days on which neither happened are absent. */
    public Map<LocalDate, Flow> flowByDay(Scope scope) {
        return flows(scope, scope.zone().getId());
    }

    /** How many were open at that moment. */
    public long open(Scope scope, Instant at) {
        return jdbc.sql("select count(*) from app.insight_case k where " + scope.cases()
                        + " and k.started_at < :at and (k.ended_at is null or k.ended_at >= :at)")
                .params(scope.parameters())
                .param("at", java.sql.Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    /** How long cases took on average that ended in the scope, cancelled ones included; empty where none did. In milliseconds. */
    public OptionalDouble mean(Scope scope) {
        Double mean = jdbc.sql("select avg(" + (scope.working() ? "k.working_ms" : "k.elapsed_ms")
                        + ")::double precision from app.insight_case k where " + scope.cases()
                        + " and k.ended_at >= :from and k.ended_at < :to")
                .params(scope.parameters())
                .query(Double.class)
                .optional()
                .orElse(null);
        return mean == null ? OptionalDouble.empty() : OptionalDouble.of(mean);
    }

    private Map<LocalDate, Flow> flows(Scope scope, String byDay) {
        boolean hours = byDay != null;
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("zone", scope.zone().getId());
        // The team of a case is known when it ends: starts by team come from the log.
        boolean sums = scope.summed() && scope.team() == null && (!hours || scope.wholeHours());
        Pieces pieces = sums
                ? hours ? Pieces.hourly(scope.from(), scope.to()) : Pieces.of(scope.from(), scope.to(), 'h')
                : Pieces.none(scope.from(), scope.to());
        String day = hours ? "(at at time zone :zone)::date" : "null::date";
        String sql =
                """
                select %1$s as day, sum(started) as started, sum(ended) as ended from (
                    select at, sum(started) as started, sum(ended) as ended from app.insight_tally
                    where process_key = :process and kind = 'case' and %2$s%3$s group by at
                    union all
                    select k.started_at, 1, 0 from app.insight_case k where %4$s and %5$s
                    union all
                    select k.started_at, 1, 0 from app.insight_case k join app.insight_unfolded u on u.kind = 'b' and u.id = k.id
                    where %4$s and %6$s
                    union all
                    select k.ended_at, 0, 1 from app.insight_case k where %4$s and k.ended_at is not null and %7$s
                    union all
                    select k.ended_at, 0, 1 from app.insight_case k join app.insight_unfolded u on u.kind = 'e' and u.id = k.id
                    where %4$s and %8$s
                ) flow group by 1"""
                        .formatted(
                                day,
                                pieces.onSums(parameters),
                                keys(scope),
                                scope.cases(),
                                pieces.onEdges("k.started_at", parameters),
                                pieces.inside("k.started_at", parameters),
                                pieces.onEdges("k.ended_at", parameters),
                                pieces.inside("k.ended_at", parameters));
        Map<LocalDate, Flow> flows = new TreeMap<>();
        jdbc.sql(sql).params(parameters).query(row -> {
            LocalDate at = Optional.ofNullable(row.getDate("day"))
                    .map(java.sql.Date::toLocalDate)
                    .orElse(scope.firstDay());
            flows.put(at, new Flow(row.getLong("started"), row.getLong("ended")));
        });
        return flows;
    }

    /** Roll-ups know no kinds of case: with one asked for, all comes from the log. */
    static Pieces pieces(Scope scope, char smallest) {
        return scope.summed() ? Pieces.of(scope.from(), scope.to(), smallest) : Pieces.none(scope.from(), scope.to());
    }

    static String keys(Scope scope) {
        return (scope.version() == null ? "" : " and version = :version")
                + (scope.team() == null ? "" : " and team = :team");
    }

    /** Cases that began and ended. */
    public record Flow(long started, long ended) {

        Flow plus(Flow other) {
            return new Flow(started + other.started, ended + other.ended);
        }

        /** By how many the work grew. */
        public long net() {
            return started - ended;
        }
    }
}
