package org.kept.workflow.trial.result;

import java.util.List;

/**
 * What came of one scenario.
 *
 * @param file the file it stands in
 * @param line where; 0 if it stands in none
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
        String sentence,
        List<Walked> path,
        List<Decided> decisions,
        Coverage coverage,
        Standing standing) {

    /** One that was not played, or not to its end. */
    public static ScenarioResult failed(String file, String name, int line, String process, String sentence) {
        return new ScenarioResult(file, name, line, process, false, sentence, List.of(), List.of(), null, null);
    }
}
