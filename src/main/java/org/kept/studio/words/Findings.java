package org.kept.studio.words;

import java.util.Comparator;
import java.util.List;
import org.kept.studio.ModelRef;
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

    /** Problems of a model as findings; those that it makes for other files are told by the names of these. */
    public List<Finding> of(ModelRef ref, List<ModelProblem> problems, Reading reading) {
        return problems.stream()
                .map(problem -> problem.file() == null || problem.file().equals(ref.file())
                        ? own(problem, reading)
                        : elsewhere(problem))
                .sorted(Comparator.comparing(finding -> !finding.stops()))
                .toList();
    }

    private Finding own(ModelProblem problem, Reading reading) {
        return new Finding(
                null,
                problem.element(),
                problem.line(),
                place(problem, reading),
                problem.message(),
                problem.severity().code());
    }

    private static Finding elsewhere(ModelProblem problem) {
        return new Finding(
                problem.file(),
                null,
                0,
                problem.file(),
                problem.message(),
                problem.severity().code());
    }

    private String place(ModelProblem problem, Reading reading) {
        if (problem.element() == null) {
            return problem.line() > 0 ? phrases.say("editor.line", problem.line()) : phrases.say("editor.whole");
        }
        return reading.names().getOrDefault(problem.element(), problem.element());
    }
}
