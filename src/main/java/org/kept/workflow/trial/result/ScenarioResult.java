package org.kept.workflow.trial.result;

import java.util.List;

/**
 * What came of one scenario.
 *
 * @param file the file it stands in
 * @param line where; 0 if it stands in none
 * @param bare whether the case was begun with nothing given, so that what it lacks may be no fault of the model
 * @param sentence what was not as expected, or that everything was
 * @param path the way the case took, in its order
 * @param coverage of the scenario's own process; null if it never started
 * @param standing where the case stood at last; null if it was not played
 */
public record ScenarioResult(
        String file,
        String name,
        int line,
        String process,
        boolean passed,
        boolean bare,
        String sentence,
        List<Walked> path,
        List<Decided> decisions,
        Coverage coverage,
        Standing standing) {

    /** Whether something was not as somebody expects. */
    public boolean wrong() {
        return !passed && !bare;
    }

    /** One that was not played, or not to its end. */
    public static ScenarioResult failed(String file, String name, int line, String process, String sentence) {
        return new ScenarioResult(file, name, line, process, false, false, sentence, List.of(), List.of(), null, null);
    }
}
