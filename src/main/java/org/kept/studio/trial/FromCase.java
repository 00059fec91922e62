package org.kept.studio.trial;

import java.util.List;
import java.util.Set;
import org.kept.shared.CaseRef;
import org.kept.shared.InvalidInputException;
import org.kept.staff.Person;
import org.kept.studio.ModelRef;
import org.kept.studio.Pace;
import org.kept.workflow.trial.TrialOrder;
import org.kept.workflow.trial.Trials;
import org.kept.workflow.trial.result.ScenarioResult;
import org.kept.workflow.trial.result.TrialResult;
import org.kept.workflow.trial.scenario.ScenarioWriter;
import org.kept.workflow.trial.story.CaseStories;
import org.springframework.stereotype.Service;

/** Makes a scenario of a case that is over, keeps it, and tries at once whether it goes as the case went. */
@Service
public class FromCase {

    private final CaseStories stories;
    private final Scenarios scenarios;
    private final Trials trials;
    private final Pace pace;

    FromCase(CaseStories stories, Scenarios scenarios, Trials trials, Pace pace) {
        this.stories = stories;
        this.scenarios = scenarios;
        this.trials = trials;
        this.pace = pace;
    }

    /**
     * What came of it.
     *
     * @param goes whether the models that are deployed do with it what they did with the case
     * @param sentence what they do otherwise, for somebody to mend by hand
     */
    public record Made(KeptScenario scenario, boolean goes, String sentence) {}

    /** Makes it under a name. */
    public Made make(ModelRef ref, String caseRef, String name, Person person) {
        CaseRef known = CaseRef.parse(caseRef)
                .orElseThrow(() -> InvalidInputException.of("ref", "Write a case such as LEAD-2026-000042"));
        if (name == null || name.isBlank()) {
            throw InvalidInputException.of("name", "Say in a few words what this case shows");
        }
        pace.spend(person.username(), Pace.Effort.TRIAL);
        String text = ScenarioWriter.write(stories.of(known, name, scenarios.processes(ref)));
        KeptScenario kept = scenarios.save(ref, name, text, person);
        TrialResult result = trials.run(
                ref.module(),
                List.of(),
                List.of(new TrialOrder.Text("scenario", kept.yaml(), kept.process(), null)),
                Set.of());
        return new Made(
                kept,
                !result.scenarios().isEmpty() && result.scenarios().stream().allMatch(ScenarioResult::passed),
                result.scenarios().isEmpty()
                        ? result.sentence()
                        : result.scenarios().get(0).sentence());
    }
}
