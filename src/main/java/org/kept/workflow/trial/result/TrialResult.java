package org.kept.workflow.trial.result;

import java.util.List;

/**
 * What came of a trial.
 *
 * @param sentence the verdict in words
 * @param seconds how long it took, with the start of the child
 * @param scenarios what came of each, in their order; those that were not played any more have failed
 * @param coverage of each process that scenarios are about, over all of them
 */
public record TrialResult(
        Verdict verdict, String sentence, double seconds, List<ScenarioResult> scenarios, List<Coverage> coverage) {}
