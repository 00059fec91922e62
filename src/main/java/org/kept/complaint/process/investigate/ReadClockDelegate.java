package org.kept.complaint.process.investigate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.complaint.file.Regimes;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Reads by which policies a clock is watched. */
@Action(
        name = "Read clock",
        description = "Sets answerPolicy, reviewPolicy and holdingPolicy by the rules in regimeOfClock.")
class ReadClockDelegate implements JavaDelegate {

    private final Regimes regimes;

    ReadClockDelegate(Regimes regimes) {
        this.regimes = regimes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String regime = ComplaintHandling.REGIME_OF_CLOCK.get(execution);
        var rules = regimes.find(ComplaintHandling.ref(execution), regime).orElseThrow();
        ComplaintHandling.ANSWER_POLICY.set(execution, rules.answer());
        ComplaintHandling.REVIEW_POLICY.set(execution, known(rules.review(), rules.answer()));
        ComplaintHandling.HOLDING_POLICY.set(execution, known(rules.holding(), rules.answer()));
    }

    private static String known(String policy, String otherwise) {
        return policy.equals(Regimes.NONE) ? otherwise : policy;
    }
}
