package org.kept.workflow.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kept.workflow.trial.result.ScenarioResult;
import org.kept.workflow.trial.result.TrialResult;
import org.kept.workflow.trial.scenario.Scenario;
import org.kept.workflow.trial.scenario.ScenarioReader;

/** The models and scenarios as they stand in the project, run by the very runner that tries drafts. */
final class ShippedScenarios {

    private static final TrialSettings PATIENT = new TrialSettings(
            Duration.ofSeconds(60), Duration.ofSeconds(120), Duration.ofSeconds(300), "256m", 1, Duration.ofSeconds(1));

    private ShippedScenarios() {}

    /** What came of all of them, in one child. */
    static TrialResult run() {
        return run(files("bpmn", ".scenario.yaml"));
    }

    static TrialResult run(List<Path> files) {
        List<TrialOrder.Text> texts = new ArrayList<>();
        List<ScenarioResult> meant = new ArrayList<>();
        for (Path file : files) {
            String name = file.toString().replace('\\', '/');
            texts.add(new TrialOrder.Text(name, text(file), null, null));
            for (Scenario each : ScenarioReader.read(name, text(file), null)) {
                meant.add(ScenarioResult.failed(name, each.name(), each.line(), each.process(), "Not played"));
            }
        }
        var outcome = new TrialRunner(PATIENT)
                .run(models(), seconds -> new TrialOrder(KnownActions.all(), texts, List.of(), null, seconds));
        return outcome.findings().result(outcome.seconds(), meant);
    }

    static Map<String, Map<String, byte[]>> models() {
        Map<String, Map<String, byte[]>> modules = new TreeMap<>();
        Stream.of(".bpmn", ".dmn", ".form", ".letter")
                .flatMap(ending -> Stream.concat(files("bpmn", ending).stream(), files("forms", ending).stream()))
                .forEach(file -> modules.computeIfAbsent(file.getName(1).toString(), key -> new TreeMap<>())
                        .put(file.toString().replace('\\', '/'), text(file).getBytes(StandardCharsets.UTF_8)));
        return modules;
    }

    static List<Path> files(String folder, String ending) {
        try (Stream<Path> paths = Files.walk(Path.of(folder))) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
