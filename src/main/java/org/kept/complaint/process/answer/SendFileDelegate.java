package org.kept.complaint.process.answer;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.casework.Cases;
import org.kept.complaint.domain.ComplaintAnswers;
import org.kept.complaint.letters.ComplaintLetters;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Sends our file to the ombudsman. */
@Action(
        name = "Send file to ombudsman",
        description = "Writes to the ombudsman what we say to the complaint; the file goes with it.")
class SendFileDelegate implements JavaDelegate {

    private final ComplaintAnswers answers;
    private final ComplaintLetters letters;
    private final Cases cases;

    SendFileDelegate(ComplaintAnswers answers, ComplaintLetters letters, Cases cases) {
        this.answers = answers;
        this.letters = letters;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var ref = ComplaintHandling.ref(execution);
        letters.file(ref, (String) cases.dataOf(ref).get("fileNote"));
        answers.filed(ref);
    }
}
