package org.kept.workflow.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kept.workflow.trial.jvm.ChildJvm;
import org.kept.workflow.trial.result.ReplayResult;
import org.kept.workflow.trial.result.TrialResult;
import org.kept.workflow.trial.result.Verdict;

/** What a hostile draft does: nothing, to anybody but its own child. */
class TrialLimitsTest {

    private static final String BOMB = "string(sum(for a in 1..100000, b in 1..1000 return a * b))";
    private static final TrialSettings SHORT = new TrialSettings(
            Duration.ofSeconds(2), Duration.ofSeconds(60), Duration.ofSeconds(90), "128m", 2, Duration.ofSeconds(1));

    /** Time enough, so that only its memory can stop a child. */
    private static final TrialSettings SMALL = new TrialSettings(
            Duration.ofSeconds(80), Duration.ofSeconds(60), Duration.ofSeconds(90), "96m", 2, Duration.ofSeconds(1));

    private final TrialRunner runner = new TrialRunner(SHORT);

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("a timer of no time", Hostile.process(Hostile.timer("R/PT0S"))),
                Arguments.of("a timer of no days", Hostile.process(Hostile.timer("R/P0D"))),
                Arguments.of("a loop without a wait", Hostile.process(Hostile.loop())),
                Arguments.of("a process that calls itself", Hostile.process(Hostile.recursion())),
                Arguments.of("a million tasks", Hostile.process(Hostile.million())),
                Arguments.of("a way that doubles at every step", Hostile.process(Hostile.doubling())),
                Arguments.of("sub-processes in sub-processes", Hostile.process(Hostile.nested(3000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void is_stopped_in_its_limit_and_nothing_is_left(String what, Map<String, Map<String, byte[]>> models)
            throws IOException {
        List<Path> there = left();
        long before = used();
        long began = System.nanoTime();

        TrialResult result = smoke(models);

        assertThat(result.verdict())
                .as(result.sentence())
                .isIn(Verdict.TOO_LONG, Verdict.TOO_BIG, Verdict.TOO_DEEP, Verdict.REFUSED);
        assertThat(result.sentence()).doesNotContain("Exception").hasSizeLessThan(500);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
        assertThat(ChildJvm.running()).isZero();
        assertThat(left()).as("folders of its own").isSubsetOf(there);
        assertThat(used() - before).as("bytes that stay with the parent").isLessThan(20_000_000);
    }

    @Test
    void what_wants_more_memory_than_it_has_is_stopped_long_before_its_time() {
        TrialResult result = smoke(new TrialRunner(SMALL), Hostile.process(Hostile.tasks(20_000)));

        assertThat(result.verdict()).as(result.sentence()).isEqualTo(Verdict.TOO_BIG);
        assertThat(result.sentence()).contains("wanted more than 96m of memory and was stopped");
        assertThat(ChildJvm.running()).isZero();
    }

    @Test
    void a_table_that_counts_for_hours_is_stopped_and_the_next_one_is_asked() {
        String calm = Hostile.table("\"calm\"");

        ReplayResult bomb = replay(Hostile.table(BOMB), calm);
        ReplayResult next = replay(calm, Hostile.table("\"changed\""));

        assertThat(bomb.verdict()).isIn(Verdict.TOO_LONG, Verdict.TOO_BIG);
        assertThat(bomb.sentence()).startsWith("The decision table");
        assertThat(next.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(next.cases()).singleElement().matches(ReplayResult.Case::flips);
    }

    @Test
    void the_next_trial_works_and_no_third_is_begun_beside_two() throws Exception {
        var first = CompletableFuture.supplyAsync(() -> smoke(Hostile.process(Hostile.loop())));
        var second = CompletableFuture.supplyAsync(() -> smoke(Hostile.process(Hostile.loop())));
        while (ChildJvm.running() < 2) {
            Thread.onSpinWait();
        }

        assertThatThrownBy(() -> smoke(Hostile.process(Hostile.loop()))).isInstanceOf(TrialBusyException.class);

        assertThat(first.get().verdict()).isNotEqualTo(Verdict.PASSED);
        assertThat(second.get().verdict()).isNotEqualTo(Verdict.PASSED);
        String harmless = "<sequenceFlow id=\"f\" sourceRef=\"start\" targetRef=\"end\"/><endEvent id=\"end\"/>";
        assertThat(smoke(Hostile.process(harmless)).verdict()).isEqualTo(Verdict.PASSED);
    }

    private TrialResult smoke(Map<String, Map<String, byte[]>> models) {
        return smoke(runner, models);
    }

    private static TrialResult smoke(TrialRunner runner, Map<String, Map<String, byte[]>> models) {
        var outcome =
                runner.run(models, seconds -> new TrialOrder(Map.of(), List.of(), List.of("hostile"), null, seconds));
        return outcome.findings().result(outcome.seconds(), List.of());
    }

    private ReplayResult replay(String before, String after) {
        var replay = new TrialOrder.Replay(
                "table.dmn", before, after, "bomb", List.of(TrialJson.typed(Map.of("facts", Map.of("x", 1)))));
        var outcome = runner.run(Map.of(), seconds -> new TrialOrder(Map.of(), List.of(), List.of(), replay, seconds));
        return outcome.findings().replay(outcome.seconds());
    }

    private static List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(ChildJvm.prefix()))
                    .toList();
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
