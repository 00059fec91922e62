package org.kept.insight.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kept.insight.forecast.Remaining.Eta;
import org.kept.insight.forecast.Runs.Run;

/** Dates of single cases, worked out by hand on a clock of whole units. */
class RemainingTest {

    private static final long NOW = 1_000;
    private static final long OPEN = Long.MAX_VALUE;

    @Test
    void aCaseIsDoneWhenHalfAnd85OfThoseLikeItWere() {
        List<Run> past = new ArrayList<>();
        for (int i = 1; i <= 20; i++) { // Lasted 10, 20, … 200.
            past.add(run("p" + i, 0, i * 10L, Map.of()));
        }

        Eta fresh = new Remaining(past, NOW).of(run("new", NOW, OPEN, Map.of())).orElseThrow();

        assertThat(fresh.p50()).hasValue(NOW + 100);
        assertThat(fresh.p85()).hasValue(NOW + 170);
        assertThat(fresh.rests()).isEqualTo(20);
        assertThat(fresh.sameStep()).isFalse();
    }

    @Test
    void onlyThoseCountThatStillStoodAtTheStepAfterTheSameTime() {
        List<Run> past = new ArrayList<>();
        for (int i = 0;
                i < 20;
                i++) { // Left the step at once and were done soon: they say nothing of one that has stayed for 50.
            past.add(run("quick" + i, 0, 60, Map.of("call", 0L, "quote", 1L)));
            past.add(run("slow" + i, 0, 200, Map.of("call", 0L, "quote", 150L)));
        }

        Eta eta = new Remaining(past, NOW)
                .of(run("x", NOW - 50, OPEN, Map.of("call", NOW - 50)))
                .orElseThrow();

        assertThat(eta.p50()).hasValue(NOW + 150);
        assertThat(eta.rests()).isEqualTo(20);
        assertThat(eta.sameStep()).isTrue();
    }

    @Test
    void withTooFewAtTheStepAllOfItsAgeCountAndWithTooFewOfThoseNothingIsSaid() {
        List<Run> past = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            past.add(run("p" + i, 0, 100, Map.of("quote", 5L)));
        }
        Run other = run("x", NOW - 50, OPEN, Map.of("rare", NOW - 10));

        assertThat(new Remaining(past, NOW).of(other)).get().satisfies(eta -> {
            assertThat(eta.sameStep()).isFalse();
            assertThat(eta.p85()).hasValue(NOW + 50);
        });
        assertThat(new Remaining(past.subList(0, 19), NOW).of(other)).isEmpty();
        assertThat(new Remaining(past, NOW).of(run("old", NOW - 500, OPEN, Map.of())))
                .isEmpty();
        assertThat(new Remaining(List.of(), NOW).of(other)).isEmpty();
    }

    @Test
    void whatCameLaterIsNotKnownWhenThePastIsReplayed() {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            runs.add(run("known" + i, 0, 100, Map.of()));
            runs.add(run("later" + i, 150, 900, Map.of()));
        }

        // At 150 nothing but lives of 100 is known: each of the later ones is promised for 250 and comes at 900.
        assertThat(EtaRecord.of(runs, List.of(150L), NOW)).isEqualTo(new EtaRecord(20, 0, 20, 0));
        assertThat(EtaRecord.of(runs, List.of(150L), NOW).tooEarly()).isTrue();
        // Dates that are not over are not judged.
        assertThat(EtaRecord.of(runs, List.of(150L), 200)).isEqualTo(new EtaRecord(0, 0, 0, 0));
    }

    private static Run run(String id, long start, long end, Map<String, Long> steps) {
        return new Run(id, start, end, new TreeMap<>(steps));
    }
}
