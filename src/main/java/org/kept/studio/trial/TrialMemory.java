package org.kept.studio.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.kept.workflow.trial.TrialJson;
import org.kept.workflow.trial.result.ScenarioResult;
import org.kept.workflow.trial.result.TrialResult;

/** What is kept of a trial to be read later: what people look at, never as much as a running wild model writes. */
final class TrialMemory {

    private static final int MAX_STEPS = 300;
    private static final int MAX_DECISIONS = 60;
    private static final int MAX_CHARACTERS = 2_000_000;

    private TrialMemory() {}

    static String write(TrialResult result) {
        String whole = json(shortened(result, MAX_STEPS, MAX_DECISIONS));
        return whole.length() <= MAX_CHARACTERS ? whole : json(shortened(result, 0, 0));
    }

    static TrialResult read(String json) {
        try {
            return TrialJson.MAPPER.readValue(json, TrialResult.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A trial was written down otherwise than it is read", e);
        }
    }

    private static TrialResult shortened(TrialResult result, int steps, int decisions) {
        List<ScenarioResult> scenarios = result.scenarios().stream()
                .map(one -> new ScenarioResult(
                        one.file(),
                        one.name(),
                        one.line(),
                        one.process(),
                        one.passed(),
                        one.bare(),
                        one.sentence(),
                        one.path().stream()
                                .filter(walked -> walked.kind().equals("step"))
                                .limit(steps)
                                .toList(),
                        one.decisions().stream().limit(decisions).toList(),
                        one.coverage(),
                        one.standing()))
                .toList();
        return new TrialResult(result.verdict(), result.sentence(), result.seconds(), scenarios, result.coverage());
    }

    private static String json(TrialResult result) {
        try {
            return TrialJson.MAPPER.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A trial cannot be written down", e);
        }
    }
}
