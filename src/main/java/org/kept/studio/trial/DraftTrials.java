package org.kept.studio.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.staff.Person;
import org.kept.studio.ModelRef;
import org.kept.studio.Pace;
import org.kept.studio.draft.Draft;
import org.kept.studio.draft.Drafts;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.trial.TrialOrder;
import org.kept.workflow.trial.Trials;
import org.kept.workflow.trial.result.TrialResult;
import org.kept.workflow.trial.scenario.ShippedScenarioFiles;
import org.springframework.stereotype.Service;

/** Tries drafts: a file as it is drafted, with the module's other sound drafts, among everything that is deployed. */
@Service
public class DraftTrials {

    private final Drafts drafts;
    private final Scenarios scenarios;
    private final Trials trials;
    private final TrialBook book;
    private final Pace pace;

    DraftTrials(Drafts drafts, Scenarios scenarios, Trials trials, TrialBook book, Pace pace) {
        this.drafts = drafts;
        this.scenarios = scenarios;
        this.trials = trials;
        this.book = book;
        this.pace = pace;
    }

    /**
     * Tries a draft.
     *
     * @param scenario the name of one that stands beside the model, or one as YAML or JSON; null for all that stand there and a bare start
     */
    public TrialResult run(ModelRef ref, String scenario, Person person) {
        byte[] content = drafts.content(ref).orElseThrow(() -> new NotFoundException("draft"));
        ModelFile file = new ModelFile(ref.file(), content);
        List<TrialOrder.Text> texts = scenario == null ? all(ref) : List.of(one(ref, scenario));
        pace.spend(person.username(), Pace.Effort.TRIAL);
        Set<String> smoke = scenario == null ? scenarios.processes(ref) : Set.of();
        TrialResult result = trials.run(ref.module(), files(ref, file), texts, smoke);
        book.note(ref, file.hash(), result, person);
        return result;
    }

    /** Plays a text that is still being recorded, over the draft if there is one, and says where its case stands; nothing is noted. */
    public TrialResult stand(ModelRef ref, String yaml, Person person) {
        pace.spend(person.username(), Pace.Effort.TRIAL);
        List<ModelFile> files = drafts.content(ref)
                .map(bytes -> files(ref, new ModelFile(ref.file(), bytes)))
                .orElse(List.of());
        return trials.run(ref.module(), files, List.of(given(ref, yaml)), Set.of());
    }

    private List<TrialOrder.Text> all(ModelRef ref) {
        return scenarios.of(ref).stream().map(kept -> text(ref, kept)).toList();
    }

    private TrialOrder.Text one(ModelRef ref, String scenario) {
        return scenarios.of(ref).stream()
                .filter(kept -> kept.name().equals(scenario.strip()))
                .findFirst()
                .map(kept -> text(ref, kept))
                .orElseGet(() -> given(ref, scenario));
    }

    private TrialOrder.Text given(ModelRef ref, String scenario) {
        if (!scenario.contains(":")) {
            throw InvalidInputException.of("scenario", "No scenario of this name stands beside the model");
        }
        String process = scenarios.read(ref, scenario).stream()
                .map(read -> read.process())
                .findFirst()
                .orElse(null);
        return new TrialOrder.Text("scenario", scenario, process, null);
    }

    /** As it stands in its file, so that a line that is told is the line there. */
    private static TrialOrder.Text text(ModelRef ref, KeptScenario kept) {
        return kept.shipped()
                ? new TrialOrder.Text(
                        kept.file(), ShippedScenarioFiles.of(ref.module()).get(kept.file()), null, Set.of(kept.name()))
                : new TrialOrder.Text("own scenario", kept.yaml(), kept.process(), null);
    }

    private List<ModelFile> files(ModelRef ref, ModelFile file) {
        List<ModelFile> files = new ArrayList<>(drafts.of(ref.module()).stream()
                .filter(Draft::sound)
                .map(Draft::ref)
                .filter(other -> !other.equals(ref))
                .flatMap(other -> drafts.content(other).map(bytes -> new ModelFile(other.file(), bytes)).stream())
                .collect(Collectors.toList()));
        files.add(file);
        return files;
    }
}
