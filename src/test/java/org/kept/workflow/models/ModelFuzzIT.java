package org.kept.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.kept.support.PlainEngine;
import org.kept.workflow.Facts;
import org.kept.workflow.guard.GuardPlugin;
import org.kept.workflow.models.check.Catalogue;
import org.kept.workflow.models.check.Catalogue.ActionEntry;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.ModelProblem;

/** Spoils good models at random: the check always ends soon, and what it lets through neither hangs the engine nor runs wild. */
class ModelFuzzIT {

    private static final int MUTANTS = 60;
    private static final List<String> SAMPLES = List.of("visit.bpmn", "visit-rate.dmn", "visit-plan.form");
    private static final List<String> NASTY = List.of(
            "R/P0D",
            "R/PT0S",
            "R5/PT0S",
            "${''.getClass()}",
            "#{now()}",
            "PT0S",
            "999999999999",
            "-1",
            "",
            "\u0000",
            "\ud800",
            "<![CDATA[",
            "&lt;",
            "]]>",
            "../x",
            "Task_Plan",
            "Task_Book",
            "Task_Mail",
            "Gateway_Worth",
            "SubProcess_Remind",
            "scriptTask",
            "signalEventDefinition",
            "camunda:class",
            "camunda:expression",
            "true",
            "false",
            "{",
            "[",
            "\"",
            "=",
            "for x in 1..9 return x",
            "**",
            "(a+)+$");

    private static final JavaDelegate NOTHING = execution -> {};

    private static ProcessEngine engine;
    private static ExecutorService watched;

    /** Answers what timers ask. */
    public static final class Promises {
        public String due(DelegateExecution execution, String policy) {
            return "2099-01-01T00:00:00";
        }

        public String warn(DelegateExecution execution, String policy) {
            return "2098-01-01T00:00:00";
        }
    }

    @BeforeAll
    static void build() {
        Map<String, Object> beans =
                Map.of("sendMailDelegate", NOTHING, "bookVisitDelegate", NOTHING, "promises", new Promises());
        engine = PlainEngine.build("fuzz", List.of(new GuardPlugin(beans::get, Facts.from(List.of()))));
        watched = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
    }

    @AfterAll
    static void close() {
        watched.shutdownNow();
        engine.close();
    }

    @RepeatedTest(3)
    void what_is_spoilt_at_random_is_refused_soon_or_does_no_harm(RepetitionInfo run) throws Exception {
        Random random = new Random(run.getCurrentRepetition());
        int passed = 0;
        for (int i = 0; i < MUTANTS; i++) {
            List<ModelFile> files = mutant(random);
            Instant start = Instant.now();
            List<ModelProblem> problems =
                    watched.submit(() -> ModelCheck.check(files, catalogue())).get(20, TimeUnit.SECONDS);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
            if (problems.isEmpty()) {
                passed++;
                watched.submit(() -> run(files)).get(30, TimeUnit.SECONDS);
            }
        }
        assertThat(passed)
                .as("some mutants must pass, or the test shows nothing")
                .isBetween(1, MUTANTS - 1);
    }

    /** Deploys and starts; the engine may refuse, but not hang. */
    private static void run(List<ModelFile> files) {
        RepositoryService repository = engine.getRepositoryService();
        var deployment = repository.createDeployment();
        files.forEach(file -> deployment.addInputStream(file.name(), new java.io.ByteArrayInputStream(file.bytes())));
        String id = null;
        try {
            id = deployment.deploy().getId();
            engine.getRuntimeService().startProcessInstanceByMessage("VisitAsked", "TEST-2026-000001");
        } catch (ProcessEngineException e) {
            assertThat(e).hasMessageNotContaining("OutOfMemory");
        } finally {
            if (id != null) {
                repository.deleteDeployment(id, true);
            }
        }
    }

    private static List<ModelFile> mutant(Random random) throws IOException {
        String spoilt = SAMPLES.get(random.nextInt(SAMPLES.size()));
        var files = new java.util.ArrayList<ModelFile>();
        for (String sample : SAMPLES) {
            String text = text(sample);
            for (int i = 1 + random.nextInt(3); sample.equals(spoilt) && i > 0; i--) {
                text = spoil(text, random);
            }
            files.add(new ModelFile(sample, text.getBytes(StandardCharsets.UTF_8)));
        }
        return files;
    }

    private static String spoil(String text, Random random) {
        List<String> lines = new java.util.ArrayList<>(text.lines().toList());
        int at = random.nextInt(lines.size());
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(random.nextInt(lines.size()), lines.get(at));
            case 2 -> lines.set(at, between(lines.get(at), "\"", NASTY.get(random.nextInt(NASTY.size()))));
            case 3 -> lines.set(at, between(lines.get(at), ">", NASTY.get(random.nextInt(NASTY.size()))));
            default -> {
                String line = lines.get(at);
                int cut = random.nextInt(line.length() + 1);
                lines.set(
                        at,
                        line.substring(0, cut)
                                + (char) (32 + random.nextInt(95))
                                + line.substring(Math.min(line.length(), cut + 1)));
            }
        }
        return String.join("\n", lines);
    }

    /** Replaces what follows the last but one of these marks. */
    private static String between(String line, String mark, String nasty) {
        int end = line.lastIndexOf(mark.equals(">") ? "<" : mark);
        int begin = end < 1 ? -1 : line.lastIndexOf(mark, end - 1);
        return begin < 0 ? line : line.substring(0, begin + 1) + nasty + line.substring(end);
    }

    private static Catalogue catalogue() {
        return new Catalogue(
                "visit",
                Map.of(
                        "sendMailDelegate", new ActionEntry(true, List.of(), Set.of()),
                        "bookVisitDelegate", new ActionEntry(false, List.of(), Set.of("FULLY_BOOKED"))),
                Map.of("duplicateReview", Set.of()),
                Set.of(),
                Map.of(),
                Set.of(),
                Set.of("estimatedValue", "jobLevel", "big"),
                Map.of(),
                Instant.now());
    }

    private static String text(String name) throws IOException {
        try (InputStream file = ModelFuzzIT.class.getResourceAsStream("/models/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
