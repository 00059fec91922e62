package org.kept.drawn.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.drawn.domain.Answers;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;
import org.kept.workflow.ProcessVariable;

/** Lets a process ask the customer something. */
@Action(
        name = "Ask the customer",
        description =
                "Writes a letter that asks something and stops the clocks of the case's promises. Draw a message event that waits for"
                        + " CustomerAnswered behind it: mail of the customer lets the clocks run again and the case go on.",
        inputs = @Action.Input(name = "template", label = "Template of the letter, such as favour-question"))
class AskByLetterDelegate implements JavaDelegate {

    private static final ProcessVariable<String> TEMPLATE = ProcessVariable.of("template", String.class);

    private final Answers answers;

    AskByLetterDelegate(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        answers.ask(ref, TEMPLATE.get(execution), ref + ":" + execution.getActivityInstanceId());
    }
}
