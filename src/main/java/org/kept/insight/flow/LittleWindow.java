package org.kept.insight.flow;

import java.util.HashMap;
import java.util.Map;
import org.kept.insight.scope.Scope;
import org.kept.insight.statistics.LittleCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Both sides of Little's law for a scope, by two ways that share no row: one adds up how long each case was there, the other only
 * looks at what came and what ended and follows the count of open cases. They meet if all numbers of the page draw the same lines.
 */
@Service
public class LittleWindow {

    /** Whoever was there at some instant of the window; who came and went in one instant, too. */
    static final String PRESENT =
            " and k.started_at < :to and (k.ended_at is null or k.ended_at > :from or k.started_at >= :from)";

    /** Not by extract, whose decimal numbers take three times as long; half a microsecond more than a double of today is off by. */
    private static final String MS = "floor(date_part('epoch', %s) * 1000 + 0.0005)::bigint";

    private final JdbcClient jdbc;

    LittleWindow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The check of the scope's period. */
    public LittleCheck of(Scope scope) {
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("fromMs", scope.from().toEpochMilli());
        parameters.put("toMs", scope.to().toEpochMilli());
        String started = MS.formatted("k.started_at");
        String ended = MS.formatted("k.ended_at");
        String sql =
                """
                select cases.present, cases.time, (before.n * (:toMs - :fromMs) + coalesce(came.time, 0) - coalesce(went.time, 0)) as area
                from (select count(*) as present, coalesce(sum(greatest(0, coalesce(least(%2$s, :toMs), :toMs) - greatest(%1$s, :fromMs))), 0)
                        as time from app.insight_case k where %3$s%4$s) cases,
                    (select count(*) as n from app.insight_case k where %3$s and k.started_at < :from
                        and (k.ended_at is null or k.ended_at >= :from)) before,
                    (select sum(:toMs - %1$s) as time from app.insight_case k where %3$s and k.started_at >= :from and k.started_at < :to) came,
                    (select sum(:toMs - %2$s) as time from app.insight_case k where %3$s and k.ended_at >= :from and k.ended_at < :to) went"""
                        .formatted(started, ended, scope.cases(), PRESENT);
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> new LittleCheck(
                        scope.length().toMillis(), row.getInt("present"), row.getLong("time"), row.getLong("area")))
                .single();
    }
}
