package org.kept.casework.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.casework.CaseSummary;
import org.kept.casework.domain.StepHistory;
import org.kept.casework.domain.StepHistory.Step;
import org.kept.promise.PromiseHistory;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.workflow.ProcessPlans;
import org.springframework.stereotype.Component;

/** What the bundle tells of decisions, promises and models. */
@Component
class BundleRecords {

    private final Decisions decisions;
    private final Promises promises;
    private final PromiseHistory history;
    private final StepHistory steps;
    private final ProcessPlans plans;

    BundleRecords(
            Decisions decisions, Promises promises, PromiseHistory history, StepHistory steps, ProcessPlans plans) {
        this.decisions = decisions;
        this.promises = promises;
        this.history = history;
        this.steps = steps;
        this.plans = plans;
    }

    List<Decided> decisions(CaseRef ref) {
        List<String> instances =
                steps.of(ref).stream().map(Step::processInstanceId).distinct().toList();
        return decisions.of(instances).stream()
                .sorted(Comparator.comparing(Decided::at)
                        .thenComparing(Decided::key)
                        .thenComparing(Decided::step))
                .toList();
    }

    Map<String, Object> promises(CaseRef ref) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put(
                "clocks",
                promises.of(ref).stream()
                        .sorted(Comparator.comparing(PromiseView::startedAt).thenComparing(PromiseView::policy))
                        .toList());
        told.put("moves", history.moves(ref));
        return told;
    }

    /** The versions the case ran in, the processes it called with them; each model goes into the bundle as it was deployed. */
    Map<String, Object> versions(CaseSummary it, BundleZip zip) {
        List<Map<String, Object>> models = steps.of(it.ref()).stream()
                .filter(step -> step.processVersion() > 0)
                .map(step -> new Model(step.processKey(), step.processVersion()))
                .distinct()
                .sorted(Comparator.comparing(Model::key).thenComparing(Model::version))
                .map(model -> told(model, zip))
                .toList();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("process", it.processKey());
        told.put("version", it.processVersion());
        told.put("models", models);
        return told;
    }

    private Map<String, Object> told(Model model, BundleZip zip) {
        String xml = plans.of(model.key(), model.version()).xml();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("process", model.key());
        told.put("version", model.version());
        told.put("file", zip.addNamed("models", model.key() + "-v" + model.version() + ".bpmn", xml.getBytes(UTF_8)));
        return told;
    }

    private record Model(String key, int version) {}
}
