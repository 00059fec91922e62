package org.kept.studio.record;

import org.kept.workflow.trial.result.ScenarioResult;
import org.kept.workflow.trial.result.Standing;
import org.kept.workflow.trial.scenario.Scenario;

/**
 * A scenario on its way.
 *
 * @param hash of the content it was played with last
 */
record Recording(Scenario scenario, ScenarioResult result, String hash) {

    /** Where the case stands; null if it could not be played. */
    Standing standing() {
        return result.standing();
    }

    /** Whether the case has ended, so that only the name is wanting. */
    boolean over() {
        return standing() != null && standing().over();
    }
}
