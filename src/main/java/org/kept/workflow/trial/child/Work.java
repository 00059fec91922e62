package org.kept.workflow.trial.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.kept.workflow.trial.TrialOrder;
import org.kept.workflow.trial.child.world.StubActions;
import org.kept.workflow.trial.child.world.World;
import org.kept.workflow.trial.result.ScenarioResult;
import org.kept.workflow.trial.scenario.Given;
import org.kept.workflow.trial.scenario.Scenario;
import org.kept.workflow.trial.scenario.ScenarioProblem;
import org.kept.workflow.trial.scenario.ScenarioReader;

/** What a child does with its order: deploys the models, plays the scenarios, asks the table again. */
final class Work {

    private final TrialChild child;
    private final Path folder;
    private final TrialOrder order;
    private final World world = new World();
    private final StubActions actions;

    Work(TrialChild child, Path folder, TrialOrder order) {
        this.child = child;
        this.folder = folder;
        this.order = order;
        this.actions = new StubActions(order.actions(), world);
    }

    void run() {
        List<Scenario> scenarios;
        try {
            scenarios = scenarios();
        } catch (ScenarioProblem e) {
            child.tell("unreadable", Map.of("sentence", e.getMessage()));
            return;
        }
        ProcessEngine engine = BareEngine.build(world, actions, order.replay() == null ? "full" : "none");
        child.tell("phase", Map.of("name", "deploy"));
        if (order.replay() != null) {
            replay(engine, order.replay());
            child.tell("done", Map.of());
            return;
        }
        Map<String, Map<String, byte[]>> modules = modules();
        try {
            BareEngine.deploy(engine, modules);
        } catch (ProcessEngineException e) {
            child.tell("refused", Map.of("sentence", Words.of(e)));
            return;
        }
        List<String> sources = modules.values().stream()
                .flatMap(files -> files.values().stream())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
        Names names = new Names(engine.getRepositoryService(), sources);
        for (String process : order.smoke()) {
            child.tell("phase", Map.of("name", "smoke", "process", process));
            child.tell("smoke", Map.of("result", smoke(engine, names, process)));
        }
        for (Scenario scenario : scenarios) {
            child.tell("phase", Map.of("name", "scenario", "file", scenario.file(), "scenario", scenario.name()));
            child.tell("scenario", Map.of("result", play(engine, names, scenario)));
        }
        child.tell("done", Map.of());
    }

    private List<Scenario> scenarios() {
        List<Scenario> all = new ArrayList<>();
        for (TrialOrder.Text text : order.scenarios()) {
            ScenarioReader.read(text.file(), text.text(), text.process()).stream()
                    .filter(scenario -> text.wants(scenario.name()))
                    .forEach(all::add);
        }
        return all;
    }

    private ScenarioResult play(ProcessEngine engine, Names names, Scenario scenario) {
        world.begin(scenario.given());
        child.watch(world.trace());
        return new Play(engine, world, names, actions, scenario).run();
    }

    /** Starts a process with nothing given. What it lacks then may be no fault of the model, but nobody has seen it run either. */
    private ScenarioResult smoke(ProcessEngine engine, Names names, String process) {
        Scenario start = new Scenario("", 0, process, "Deploy and start", Given.NOTHING, List.of(), List.of());
        ScenarioResult result = play(engine, names, start);
        return new ScenarioResult(
                result.file(),
                start.name(),
                0,
                process,
                result.passed(),
                true,
                result.passed() ? "It can be deployed and started" : "Started with nothing given: " + result.sentence(),
                result.path(),
                result.decisions(),
                result.coverage(),
                result.standing());
    }

    private void replay(ProcessEngine engine, TrialOrder.Replay replay) {
        Replayed before;
        Replayed after;
        try {
            before = new Replayed(engine, world, replay, "before", replay.before());
            after = new Replayed(engine, world, replay, "after", replay.after());
        } catch (ProcessEngineException | IllegalArgumentException e) {
            child.tell("refused", Map.of("sentence", Words.of(e)));
            return;
        }
        child.tell("phase", Map.of("name", "replay"));
        for (int i = 0; i < replay.inputs().size(); i++) {
            String inputs = replay.inputs().get(i);
            child.tell("replayed", Map.of("index", i, "before", before.ask(inputs), "after", after.ask(inputs)));
        }
    }

    /** The files of each module by their resource name: {@code models/<module>/<resource name>}. */
    private Map<String, Map<String, byte[]>> modules() {
        Map<String, Map<String, byte[]>> modules = new TreeMap<>();
        Path models = folder.resolve("models");
        try (Stream<Path> files = Files.walk(models)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = models.relativize(file);
                modules.computeIfAbsent(name.getName(0).toString(), key -> new TreeMap<>())
                        .put(
                                name.subpath(1, name.getNameCount()).toString().replace('\\', '/'),
                                Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return modules;
    }
}
