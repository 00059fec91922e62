package org.kept.message.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.message.letters.LetterToContact;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;
import org.kept.workflow.ProcessVariable;

/** Writes a letter from a template. It needs no key of its own: the letter and the step are written together, or neither is. */
@Action(
        name = "Send letter",
        description =
                "Writes a letter to the case's contact, from a template that prints facts only; as a PDF by e-mail, or"
                        + " to be printed where no e-mail address is known.",
        inputs = @Action.Input(name = "template", label = "Template, such as contract-welcome"),
        tells = true)
class SendLetterDelegate implements JavaDelegate {

    private static final ProcessVariable<String> TEMPLATE = ProcessVariable.of("template", String.class);

    private final LetterToContact letters;

    SendLetterDelegate(LetterToContact letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        letters.write(ref, TEMPLATE.get(execution), ref + ":" + execution.getActivityInstanceId());
    }
}
