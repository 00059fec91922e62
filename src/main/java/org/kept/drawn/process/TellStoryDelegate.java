package org.kept.drawn.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.casework.Cases;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;
import org.kept.workflow.ProcessVariable;

/** Lets a process leave a sentence for whoever reads the case later. */
@Action(
        name = "Write into the story",
        description = "Adds a sentence to the story of the case.",
        inputs = @Action.Input(name = "text", label = "The sentence"))
class TellStoryDelegate implements JavaDelegate {

    private static final ProcessVariable<String> TEXT = ProcessVariable.of("text", String.class);

    private final Cases cases;

    TellStoryDelegate(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        cases.tell(ref, new Cases.StoryEntry(null, "event", null, TEXT.get(execution)));
    }
}
