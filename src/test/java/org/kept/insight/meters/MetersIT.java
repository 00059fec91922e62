package org.kept.insight.meters;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.Rounds;
import org.kept.insight.Paths;
import org.kept.promise.PromiseBroken;
import org.kept.shared.CaseRef;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.kept.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What monitoring hears of cases: how many, how long, how old; and nothing that tells whose. */
@KeptTest
class MetersIT {

    @Autowired
    FlowMeters flow;

    @Autowired
    StandMeters stand;

    @Autowired
    BoundedLabels labels;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Paths paths;

    @Autowired
    Rounds rounds;

    @Autowired
    Tasks tasks;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @BeforeEach
    void quiet() {
        paths.deploy();
        paths.forget();
        flow.count();
        clock.setTo(Instant.parse("2026-06-01T08:00:00Z"));
    }

    @AfterEach
    void clear() {
        paths.clear();
        flow.count();
        stand.sample();
    }

    @Test
    void countsWhatBeganAndEndedAndHowLongItTook() {
        double before = counted("kept.process.started");
        CaseRef ref = rounds.open("Beta Ltd", 500);
        rounds.open("Gamma Ltd", 500);
        clock.advance(Duration.ofHours(3));
        tasks.complete(rounds.task(ref), "priya", Map.of("finding", "x"));
        tasks.complete(rounds.task(ref), "priya", Map.of("finding", "x"));
        double timed = seconds();
        flow.count();

        assertThat(counted("kept.process.started") - before).isEqualTo(2);
        assertThat(meters.get("kept.process.completed")
                        .tags("process", "testRound", "outcome", "completed")
                        .counter()
                        .count())
                .isPositive();
        assertThat(seconds() - timed).isEqualTo(3 * 3600);
    }

    @Test
    void countsNothingThatWasRolledBack() {
        double before = counted("kept.process.started");
        transaction.executeWithoutResult(status -> {
            rounds.open("Beta Ltd", 500);
            status.setRollbackOnly();
        });
        flow.count();

        assertThat(counted("kept.process.started")).isEqualTo(before);
    }

    @Test
    void tellsWhatIsOpenByPhaseAndTheAgeOfTheOldest() {
        CaseRef ref = rounds.open("Beta Ltd", 500);
        clock.advance(Duration.ofHours(2));
        rounds.open("Gamma Ltd", 500);
        tasks.complete(rounds.task(ref), "priya", Map.of("finding", "x"));
        stand.sample();

        assertThat(gauge("kept.process.wip", "phase", "Look")).isEqualTo(1);
        assertThat(gauge("kept.process.wip", "phase", "Decide")).isEqualTo(1);
        assertThat(meters.get("kept.oldest.age")
                        .tag("process", "testRound")
                        .gauge()
                        .value())
                .isEqualTo(2 * 3600);
    }

    @Test
    void countsABrokenPromiseAtItsProcess() {
        CaseRef ref = rounds.open("Beta Ltd", 500);
        double before = counted("kept.promise.broken");
        transaction.executeWithoutResult(
                status -> events.publishEvent(new PromiseBroken(ref, "test", "Call back", clock.instant(), null)));
        flow.count();

        assertThat(counted("kept.promise.broken") - before).isEqualTo(1);
    }

    @Test
    void noLabelNamesACaseAPersonOrWhateverSomebodyTyped() {
        CaseRef ref = rounds.open("Beta Ltd", 500);
        flow.count();
        stand.sample();

        assertThat(labels.process("TEST-2026-000001")).isEqualTo("other");
        assertThat(labels.outcome("testRound", "they said: \"no\"")).isEqualTo("other");
        for (int i = 0; i < 50; i++) {
            labels.outcome("nowhere", "outcome" + i);
        }
        assertThat(labels.outcome("nowhere", "oneMore")).isEqualTo("other");
        assertThat(labels.phase("testRound", Set.of("Look", "=cmd"))).isEqualTo("Look");
        assertThat(meters.getMeters().stream()
                        .map(Meter::getId)
                        .filter(id -> id.getName().startsWith("kept.process"))
                        .flatMap(id -> id.getTags().stream())
                        .map(Tag::getValue))
                .isNotEmpty()
                .doesNotContain(ref.value(), "Beta Ltd", "priya");
    }

    private double counted(String name) {
        var counter = meters.find(name).tag("process", "testRound").counter();
        return counter == null ? 0 : counter.count();
    }

    private double seconds() {
        var timer =
                meters.find("kept.process.duration").tag("process", "testRound").timer();
        return timer == null ? 0 : timer.totalTime(java.util.concurrent.TimeUnit.SECONDS);
    }

    private double gauge(String name, String key, String value) {
        return meters.get(name)
                .tag("process", "testRound")
                .tag(key, value)
                .gauge()
                .value();
    }
}
