package org.kept.workflow.trial;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kept.workflow.models.DeployedModel;
import org.kept.workflow.models.ModelLibrary;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.trial.jvm.ChildJvm;
import org.kept.workflow.trial.result.ReplayResult;
import org.kept.workflow.trial.result.ScenarioResult;
import org.kept.workflow.trial.result.TrialResult;
import org.kept.workflow.trial.result.Verdict;
import org.kept.workflow.trial.scenario.Scenario;
import org.kept.workflow.trial.scenario.ScenarioProblem;
import org.kept.workflow.trial.scenario.ScenarioReader;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * Tries models before they are deployed, in a child that has its limits: whatever a model does there, there is an answer in time and
 * nothing else notices. Must not be called within a transaction, since it takes seconds.
 */
@Service
public class Trials implements DisposableBean {

    private final ModelLibrary library;
    private final TrialRunner runner;

    Trials(ModelLibrary library, TrialSettings settings) {
        this.library = library;
        this.runner = new TrialRunner(settings);
    }

    /**
     * Plays scenarios with files in the place of those of the same names.
     *
     * @param files the module's files that are to be tried; none to try what is deployed
     * @param smoke processes that are started with nothing given, to see whether they come to rest
     * @throws TrialBusyException if too many trials are running
     */
    public TrialResult run(String module, List<ModelFile> files, List<TrialOrder.Text> scenarios, Set<String> smoke) {
        List<ScenarioResult> meant;
        try {
            meant = meant(scenarios);
        } catch (ScenarioProblem e) {
            return new TrialResult(Verdict.UNREADABLE, e.getMessage(), 0, List.of(), List.of());
        }
        var outcome = runner.run(
                models(module, files),
                seconds -> new TrialOrder(KnownActions.all(), scenarios, List.copyOf(smoke), null, seconds));
        return outcome.findings().result(outcome.seconds(), meant);
    }

    /**
     * Asks a table again, as it was and as it would be.
     *
     * @param file the table's file name
     * @param decision which of its decisions
     * @param inputs of each case the variables it was asked with; facts are a map under {@code facts}
     * @throws TrialBusyException if too many trials are running
     */
    public ReplayResult replay(
            String file, byte[] before, byte[] after, String decision, List<Map<String, Object>> inputs) {
        var replay = new TrialOrder.Replay(
                file,
                new String(before, StandardCharsets.UTF_8),
                new String(after, StandardCharsets.UTF_8),
                decision,
                inputs.stream().map(TrialJson::typed).toList());
        var outcome = runner.run(Map.of(), seconds -> new TrialOrder(Map.of(), List.of(), List.of(), replay, seconds));
        return outcome.findings().replay(outcome.seconds());
    }

    private static List<ScenarioResult> meant(List<TrialOrder.Text> texts) {
        List<ScenarioResult> meant = new ArrayList<>();
        for (TrialOrder.Text text : texts) {
            for (Scenario each : ScenarioReader.read(text.file(), text.text(), text.process())) {
                if (text.wants(each.name())) {
                    meant.add(ScenarioResult.failed(text.file(), each.name(), each.line(), each.process(), ""));
                }
            }
        }
        return meant;
    }

    private Map<String, Map<String, byte[]>> models(String module, List<ModelFile> files) {
        Set<String> modules = library.list().stream().map(DeployedModel::module).collect(Collectors.toSet());
        Map<String, Map<String, byte[]>> models = new TreeMap<>();
        modules.forEach(each -> put(each, library.files(each), models));
        put(module, files, models);
        return models;
    }

    private static void put(String module, List<ModelFile> files, Map<String, Map<String, byte[]>> models) {
        Map<String, byte[]> own = models.computeIfAbsent(module, key -> new TreeMap<>());
        files.forEach(file -> own.put(
                (Set.of("form", "letter").contains(file.kind()) ? "forms/" : "bpmn/") + module + "/" + file.name(),
                file.bytes()));
    }

    @Override
    public void destroy() {
        ChildJvm.endAll();
    }
}
