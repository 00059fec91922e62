package org.kept.drawn.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.drawn.domain.NoteToOwner;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;
import org.kept.workflow.ProcessVariable;

/** Lets a process write to whose case it is. */
@Action(
        name = "Notify owner",
        description = "Writes a mail to the owner of the case or, while it has none, to everybody in its team.",
        inputs = @Action.Input(name = "text", label = "What to tell them, in a sentence or two"))
class NotifyOwnerDelegate implements JavaDelegate {

    private static final ProcessVariable<String> TEXT = ProcessVariable.of("text", String.class);

    private final NoteToOwner notes;

    NotifyOwnerDelegate(NoteToOwner notes) {
        this.notes = notes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        notes.write(ref, ref + ":" + execution.getActivityInstanceId(), TEXT.get(execution));
    }
}
