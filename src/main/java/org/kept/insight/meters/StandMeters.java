package org.kept.insight.meters;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells monitoring how many cases are open in which phase and how old the oldest is; every node says the same of the whole house. */
@Component("insightStandMeters")
class StandMeters {

    private final JdbcClient jdbc;
    private final BoundedLabels labels;
    private final Clock clock;
    private final MultiGauge wip;
    private final MultiGauge oldest;

    StandMeters(JdbcClient jdbc, BoundedLabels labels, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.labels = labels;
        this.clock = clock;
        this.wip = MultiGauge.builder("kept.process.wip")
                .description("Open cases by the phase they have come to")
                .register(meters);
        this.oldest = MultiGauge.builder("kept.oldest.age")
                .description("Age of the oldest open case")
                .baseUnit("seconds")
                .register(meters);
    }

    private record Place(String process, String phase) {}

    @Scheduled(fixedDelayString = "${kept.insight.gauges:PT30S}", initialDelayString = "${kept.insight.meters:PT15S}")
    void sample() {
        Map<Place, Long> open =
                new TreeMap<>(java.util.Comparator.comparing(Place::process).thenComparing(Place::phase));
        Map<String, Double> ages = new TreeMap<>();
        jdbc.sql(
                        """
                        select process_key, phases, count(*) as n, min(started_at) as oldest from (
                            select k.process_key, k.started_at, array(select p.phase from app.insight_phase p where p.case_id = k.id
                                order by p.phase) as phases
                            from app.insight_case k where k.ended_at is null) standing
                        group by process_key, phases""")
                .query(row -> {
                    String process = labels.process(row.getString("process_key"));
                    Set<String> reached =
                            Set.of((String[]) row.getArray("phases").getArray());
                    open.merge(new Place(process, labels.phase(process, reached)), row.getLong("n"), Long::sum);
                    ages.merge(process, age(row.getTimestamp("oldest")), Math::max);
                });
        wip.register(
                open.entrySet().stream()
                        .map(one -> MultiGauge.Row.of(
                                Tags.of(
                                        "process",
                                        one.getKey().process(),
                                        "phase",
                                        one.getKey().phase()),
                                one.getValue()))
                        .toList(),
                true);
        oldest.register(
                ages.entrySet().stream()
                        .map(one -> MultiGauge.Row.of(Tags.of("process", one.getKey()), one.getValue()))
                        .toList(),
                true);
    }

    private double age(Timestamp since) {
        return Math.max(0, Duration.between(since.toInstant(), clock.instant()).toMillis() / 1000.0);
    }
}
