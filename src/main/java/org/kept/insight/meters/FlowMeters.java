package org.kept.insight.meters;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import org.kept.workflow.InstanceWatcher.Turn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts for monitoring what began, ended and broke on this node; all nodes together are the house. */
@Component("insightFlowMeters")
class FlowMeters {

    private static final Duration[] BUCKETS = {
        Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofHours(4), Duration.ofDays(1), Duration.ofDays(2),
        Duration.ofDays(5), Duration.ofDays(10), Duration.ofDays(20), Duration.ofDays(30), Duration.ofDays(60),
        Duration.ofDays(90), Duration.ofDays(180)
    };

    private final CommittedTurns committed;
    private final BoundedLabels labels;
    private final JdbcClient jdbc;
    private final MeterRegistry meters;

    FlowMeters(CommittedTurns committed, BoundedLabels labels, JdbcClient jdbc, MeterRegistry meters) {
        this.committed = committed;
        this.labels = labels;
        this.jdbc = jdbc;
        this.meters = meters;
    }

    private record Ended(String process, String outcome, long elapsedMs, boolean cancelled) {}

    @Scheduled(fixedDelayString = "${kept.insight.meters:PT15S}", initialDelayString = "${kept.insight.meters:PT15S}")
    void count() {
        List<Turn> turns = committed.takeTurns();
        turns.stream().filter(Turn::began).forEach(turn -> meters.counter(
                        "kept.process.started", "process", labels.process(turn.processKey()))
                .increment());
        List<String> ended = turns.stream().filter(Turn::ended).map(Turn::id).toList();
        if (!ended.isEmpty()) {
            ended(ended).forEach(this::ended);
        }
        List<String> broken = committed.takeBroken();
        if (!broken.isEmpty()) {
            broken(broken);
        }
    }

    private List<Ended> ended(List<String> ids) {
        return jdbc.sql("select process_key, outcome, elapsed_ms, cancelled from app.insight_case"
                        + " where id = any(:ids) and ended_at is not null")
                .param("ids", ids.toArray(String[]::new))
                .query((row, number) -> new Ended(
                        row.getString("process_key"),
                        row.getString("outcome"),
                        row.getLong("elapsed_ms"),
                        row.getBoolean("cancelled")))
                .list();
    }

    private void ended(Ended one) {
        String process = labels.process(one.process());
        meters.counter("kept.process.completed", "process", process, "outcome", labels.outcome(process, one.outcome()))
                .increment();
        if (!one.cancelled()) {
            Timer.builder("kept.process.duration")
                    .description("From the beginning of a case to its end, cancelled ones left out")
                    .tag("process", process)
                    .serviceLevelObjectives(BUCKETS)
                    .register(meters)
                    .record(Duration.ofMillis(one.elapsedMs()));
        }
    }

    private void broken(List<String> refs) {
        jdbc.sql(
                        "select c.process_key from unnest(cast(:refs as text[])) as broken(ref) join app.casework_case c on c.ref = broken.ref")
                .param("refs", refs.toArray(String[]::new))
                .query(String.class)
                .list()
                .forEach(process -> meters.counter("kept.promise.broken", "process", labels.process(process))
                        .increment());
    }
}
