package org.kept.complaint.process.investigate;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.casework.Cases;
import org.kept.complaint.domain.ComplaintWork;
import org.kept.complaint.letters.ComplaintLetters;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;

/** Asks the customer something; clocks that may stand still do until they answer, with the letter as evidence. */
@Action(
        name = "Ask customer",
        description =
                "Writes the question to the customer and pauses the clocks that may stand still, with the letter as evidence.",
        tells = true)
class AskCustomerDelegate implements JavaDelegate {

    private final ComplaintWork work;
    private final ComplaintLetters letters;
    private final Cases cases;

    AskCustomerDelegate(ComplaintWork work, ComplaintLetters letters, Cases cases) {
        this.work = work;
        this.letters = letters;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var ref = ComplaintHandling.ref(execution);
        Object question = cases.dataOf(ref).get("question");
        var letter = letters.write(ref, "complaint-question", Map.of("question", question == null ? "" : question));
        work.await(ref, "Waiting for the customer's answer", "letter " + letter.id());
    }
}
