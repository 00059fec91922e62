package org.kept.complaint.process.assess;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.complaint.domain.ComplaintDesk;
import org.kept.complaint.file.Regimes.Rules;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Writes down which rules apply, and starts their clocks. */
@Action(
        name = "Apply rules",
        description = "Writes down what the table of rules said and starts its clocks, counted from the receipt.",
        reads = {
            "regime",
            "acknowledge",
            "answer",
            "answerFrom",
            "early",
            "review",
            "holding",
            "stages",
            "stageTwo",
            "ombudsman",
            "referral",
            "letter"
        })
class ApplyRulesDelegate implements JavaDelegate {

    private final ComplaintDesk desk;

    ApplyRulesDelegate(ComplaintDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution said) {
        Rules rules = new Rules(
                text(said, "regime"),
                ComplaintHandling.ISSUE.get(said),
                text(said, "acknowledge"),
                text(said, "answer"),
                text(said, "answerFrom"),
                text(said, "early"),
                text(said, "review"),
                text(said, "holding"),
                ((Number) said.getVariable("stages")).intValue(),
                text(said, "stageTwo"),
                text(said, "ombudsman"),
                text(said, "referral"),
                text(said, "letter"),
                null);
        desk.apply(ComplaintHandling.ref(said), rules);
    }

    private static String text(DelegateExecution said, String name) {
        return (String) said.getVariable(name);
    }
}
