package org.kept.studio.words;

import java.util.Comparator;
import java.util.List;
import org.kept.studio.outline.Reading;
import org.kept.workflow.models.check.ModelProblem;
import org.springframework.stereotype.Component;

/** What the check says, errors first, with the names of the elements instead of their ids. */
@Component("studioFindings")
public class Findings {

    private final Phrases phrases;

    Findings(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Problems of a model as findings. */
    public List<Finding> of(List<ModelProblem> problems, Reading reading) {
        return problems.stream()
                .map(problem -> new Finding(
                        problem.element(),
                        problem.line(),
                        place(problem, reading),
                        problem.message(),
                        problem.severity().code()))
                .sorted(Comparator.comparing(finding -> !finding.stops()))
                .toList();
    }

    private String place(ModelProblem problem, Reading reading) {
        if (problem.element() == null) {
            return problem.line() > 0 ? phrases.say("editor.line", problem.line()) : phrases.say("editor.whole");
        }
        return reading.names().getOrDefault(problem.element(), problem.element());
    }
}
