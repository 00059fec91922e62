package org.kept.insight.waits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kept.insight.measure.Steps;
import org.kept.insight.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long half of the passes through one step waited at most, and for which team those wait that stand there now. */
@Component
class MedianWait {

    private final JdbcClient jdbc;

    MedianWait(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In milliseconds of the scope's kind of time, of a task without the time somebody had it; empty where none passed, or few people do it. */
    Optional<Double> of(Scope scope, Steps.Step step) {
        if (scope.fewPeople()) {
            return Optional.empty();
        }
        String time = scope.working() ? "s.working_ms" : "s.elapsed_ms";
        String held = scope.working() ? "coalesce(s.held_working_ms, s.held_ms)" : "s.held_ms";
        String waited = step.type().equals("userTask") ? "greatest(0, " + time + " - " + held + ")" : time;
        return jdbc.sql("select percentile_cont(0.5) within group (order by " + waited
                        + ") from app.insight_step s where " + scope.steps() + at()
                        + " and s.ended_at >= :from and s.ended_at < :to and not s.cancelled")
                .params(parameters(scope, step))
                .query((row, number) -> Optional.ofNullable((Double) row.getObject(1)))
                .single();
    }

    /** The teams that those wait for who stand there, the one with most first. */
    List<String> teams(Scope scope, Steps.Step step) {
        return jdbc.sql("select s.team from app.insight_step s where " + scope.steps() + at()
                        + " and s.ended_at is null and s.team <> '' group by 1 order by count(*) desc, 1")
                .params(parameters(scope, step))
                .query(String.class)
                .list();
    }

    private static String at() {
        return " and s.model_key = :model and s.activity_id = :activity";
    }

    private static Map<String, Object> parameters(Scope scope, Steps.Step step) {
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("model", step.model());
        parameters.put("activity", step.activity());
        return parameters;
    }
}
